import type { Tx } from '~/platform/db.server';
import { newId } from '~/platform/id';
import { CANDIDATES_AT_ONCE, nextCandidates, type Next } from './candidates.server';

export type Opened = { candidates: number; included: number; excluded: number };

/**
 * Gives the next people of a cohort's segment a row each: waiting for the letter, or left out with the reason. `after`: the
 * contact that was looked at last. Returns the new last one; null when there are no more. `used` is added to. The caller holds
 * the cohort.
 */
export async function considerNext(
  tx: Tx,
  { cohortId, ...next }: Next & { cohortId: string },
  now: Date,
): Promise<string | null> {
  const page = await nextCandidates(tx, next, now);
  const data = page.map(({ contactId, refusal }) => ({
    id: newId('civ'),
    cohortId,
    contactId,
    excludedReason: refusal?.text ?? null,
  }));
  // Whoever came by the short link in the meantime has a row already.
  await tx.cohortInvitation.createMany({ data, skipDuplicates: true });
  return page.length < CANDIDATES_AT_ONCE ? null : page.at(-1)!.contactId;
}

/** How many at each account wait for their letter of this cohort: each will use up one ask of the account. */
export async function waitingByAccount(tx: Tx, cohortId: string): Promise<Map<string, number>> {
  const rows = await tx.$queryRaw<{ accountId: string; waiting: number }[]>`
    SELECT c.account_id AS "accountId", count(*)::int AS waiting
    FROM cohort_invitations i JOIN contacts c ON c.id = i.contact_id
    WHERE i.cohort_id = ${cohortId} AND c.account_id IS NOT NULL
      AND i.invited_at IS NULL AND i.excluded_reason IS NULL AND i.joined_at IS NULL
    GROUP BY c.account_id`;
  return new Map(rows.map(({ accountId, waiting }) => [accountId, waiting]));
}

/** How many were considered so far; nobody who only came by the short link. */
export async function countConsidered(tx: Tx, cohortId: string): Promise<Opened> {
  const [counted] = await tx.$queryRaw<Opened[]>`
    SELECT count(*)::int AS candidates,
           count(*) FILTER (WHERE excluded_reason IS NULL)::int AS included,
           count(*) FILTER (WHERE excluded_reason IS NOT NULL)::int AS excluded
    FROM cohort_invitations
    WHERE cohort_id = ${cohortId}
      AND NOT (joined_at IS NOT NULL AND invited_at IS NULL AND excluded_reason IS NULL)`;
  return counted!;
}
