import { listPersons } from '~/domain/opportunities/person.server';
import type { Activity } from '~/generated/prisma/enums';
import type { Reader } from '~/platform/db.server';
import type { AlertFacts } from './alert-plan';
import { listCandidates } from './candidates.server';

type Own = { advocateId: string; known: string[]; held: Activity[] } & Pick<
  AlertFacts,
  'wantedSince' | 'lastAlertAt' | 'lastIssueAt'
>;

/** What decides on the alerts of some advocates, by their id: a few queries, whatever their number. */
export async function listAlertFacts(
  db: Reader,
  { advocateIds, segmentIds, now }: { advocateIds: string[]; segmentIds: readonly string[]; now: Date },
): Promise<Map<string, AlertFacts>> {
  const [candidates, persons, own] = [
    await listCandidates(db, now, { only: advocateIds }),
    await listPersons(db, advocateIds, { segmentIds, now }),
    await listOwn(db, advocateIds, now),
  ];
  const facts = new Map<string, AlertFacts>();
  for (const { advocateId, known, ...rest } of own) {
    const candidate = candidates.find((one) => one.advocateId === advocateId);
    const person = persons.find((one) => one.advocateId === advocateId);
    if (candidate && person) facts.set(advocateId, { ...rest, candidate, person, known: new Set(known) });
  }
  return facts;
}

/** An issue that is still on its way to somebody counts as one they got. */
function listOwn(db: Reader, advocateIds: string[], now: Date) {
  return db.$queryRaw<Own[]>`
    SELECT a.id AS "advocateId",
           (SELECT granted_at FROM consents
             WHERE advocate_id = a.id AND scope = 'OPPORTUNITY_ALERTS' AND withdrawn_at IS NULL) AS "wantedSince",
           (SELECT max(mailed_at) FROM opportunity_alerts WHERE advocate_id = a.id) AS "lastAlertAt",
           (SELECT max(i.send_started_at) FROM issue_recipients r JOIN issues i ON i.id = r.issue_id
             WHERE r.advocate_id = a.id AND (r.status = 'SENT' OR r.status = 'QUEUED' AND i.status <> 'CANCELLED')) AS "lastIssueAt",
           ARRAY(SELECT opportunity_id FROM claims WHERE advocate_id = a.id
                 UNION SELECT opportunity_id FROM opportunity_alerts WHERE advocate_id = a.id) AS known,
           ARRAY(SELECT activity::text FROM activity_holds
                  WHERE advocate_id = a.id AND until > ${now}::timestamptz::date) AS held
      FROM advocates a WHERE a.id = ANY(${advocateIds})`;
}
