import type { Reader } from '~/platform/db.server';
import type { Signal } from './catalogue';

/** What came of a signal in trial, each count beside what it is a part of. */
export type TrialReport = {
  /** accounts of the group now, and those of them where the signal fired since the trial began */
  accounts: number;
  hit: number;
  /** people at those accounts who were not in the programme on the day of the hit, and those who joined since */
  outside: number;
  joined: number;
  /** asks sent there since the hit, and those accepted */
  asked: number;
  accepted: number;
  since: Date | null;
};

/** The later result of a signal in trial (S1: shown before it goes live). An account counts from the day of its first hit. */
export async function trialReport(db: Reader, code: string, trial: NonNullable<Signal['trial']>): Promise<TrialReport> {
  const [report] = await db.$queryRaw<TrialReport[]>`
    WITH members AS (
      SELECT a.id FROM accounts a
       WHERE a.owner_id = ANY(${trial.ownerIds}::text[]) OR EXISTS (
         SELECT FROM contacts c JOIN cohort_invitations i ON i.contact_id = c.id
          WHERE c.account_id = a.id AND i.cohort_id = ${trial.cohortId} AND (i.invited_at IS NOT NULL OR i.joined_at IS NOT NULL))
    ), hits AS (
      SELECT h.account_id, h.first_on FROM signal_trial_hits h JOIN members m ON m.id = h.account_id
       WHERE h.signal = ${code}
    ), people AS (
      SELECT v.id IS NOT NULL AS joined
        FROM hits h
        JOIN contacts c ON c.account_id = h.account_id
        LEFT JOIN advocates v ON v.contact_id = c.id
       WHERE v.id IS NULL AND (c.left_on IS NULL OR c.left_on > h.first_on) OR v.joined_at >= h.first_on
    ), asked AS (
      SELECT k.status
        FROM hits h
        JOIN contacts c ON c.account_id = h.account_id
        JOIN advocates v ON v.contact_id = c.id
        JOIN asks k ON k.advocate_id = v.id AND k.asked_at >= h.first_on AND k.status <> 'WITHDRAWN'
    )
    SELECT (SELECT count(*) FROM members)::int AS accounts,
           (SELECT count(*) FROM hits)::int AS hit,
           (SELECT count(*) FROM people)::int AS outside,
           (SELECT count(*) FROM people WHERE joined)::int AS joined,
           (SELECT count(*) FROM asked)::int AS asked,
           (SELECT count(*) FROM asked WHERE status IN ('ACCEPTED', 'DONE'))::int AS accepted,
           (SELECT min(first_on) FROM hits) AS since`;
  if (!report) throw new Error('A report always has its row.');
  return report;
}
