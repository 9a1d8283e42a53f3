import { lockTogether } from '~/domain/requests/lock-together.server';
import type { Tx } from '~/platform/db.server';

/**
 * Locks two contacts and what is theirs until the merge ends, in the order of everybody who changes it (opportunity, claim;
 * request, account; then the people), whoever merges which of them: nobody waits in a circle.
 */
export async function lockMerge(tx: Tx, contactIds: string[]): Promise<void> {
  const ids = await tx.advocate.findMany({ where: { contactId: { in: contactIds } }, select: { id: true } });
  const advocateIds = ids.map(({ id }) => id);
  await tx.$queryRaw`
    SELECT id FROM opportunities WHERE id IN (SELECT opportunity_id FROM claims WHERE advocate_id = ANY(${advocateIds}))
     ORDER BY id FOR NO KEY UPDATE`;
  await tx.$queryRaw`SELECT id FROM claims WHERE advocate_id = ANY(${advocateIds}) ORDER BY id FOR UPDATE`;
  const asks = await tx.ask.findMany({ where: { advocateId: { in: advocateIds } }, select: { requestId: true } });
  await lockTogether(tx, [...new Set(asks.map(({ requestId }) => requestId))]);
  await tx.$queryRaw`
    SELECT id FROM accounts WHERE id IN (SELECT account_id FROM contacts WHERE id = ANY(${contactIds}))
     ORDER BY id FOR NO KEY UPDATE`;
  await tx.$queryRaw`SELECT id FROM contacts WHERE id = ANY(${contactIds}) ORDER BY id FOR UPDATE`;
  await tx.$queryRaw`SELECT id FROM advocates WHERE contact_id = ANY(${contactIds}) ORDER BY id FOR UPDATE`;
}
