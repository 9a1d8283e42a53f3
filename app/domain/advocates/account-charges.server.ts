import type { Reader } from '~/platform/db.server';
import { quarterStart } from '~/platform/time';

/**
 * What the quarterly budget of each of these accounts was charged with since this quarter began: asks that were not
 * withdrawn and invitations to join, over all its people (rules §4). Accounts without any are left out.
 */
export async function countAccountCharges(db: Reader, accountIds: string[], now: Date): Promise<Map<string, number>> {
  if (accountIds.length === 0) return new Map();
  const since = quarterStart(now);
  const counts = await db.$queryRaw<{ accountId: string; charged: number }[]>`
    SELECT c.account_id AS "accountId", count(*)::int AS charged
      FROM (
        SELECT a.contact_id FROM asks k JOIN advocates a ON a.id = k.advocate_id
         WHERE k.asked_at >= ${since} AND k.status <> 'WITHDRAWN'
        UNION ALL
        SELECT i.contact_id FROM cohort_invitations i WHERE i.invited_at >= ${since}
      ) charge JOIN contacts c ON c.id = charge.contact_id
     WHERE c.account_id = ANY(${accountIds})
     GROUP BY c.account_id`;
  return new Map(counts.map(({ accountId, charged }) => [accountId, charged]));
}
