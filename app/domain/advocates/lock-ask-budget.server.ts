import type { Tx } from '~/platform/db.server';
import type { AskFacts } from './ask-budget';
import { listAskFacts } from './ask-facts.server';

/**
 * The facts of one advocate's budget, with the advocate's row and the account's row locked until the transaction ends:
 * of several teams that ask at once each sees the asks of those before (reliability C5). Null: no such advocate.
 */
export async function lockAskBudget(tx: Tx, advocateId: string, now: Date): Promise<AskFacts | null> {
  // The account first, as everybody does: two people of one account asked at once cannot wait for each other.
  await tx.$queryRaw`
    SELECT 1 AS locked FROM accounts WHERE id = (
      SELECT c.account_id FROM advocates a JOIN contacts c ON c.id = a.contact_id WHERE a.id = ${advocateId}
    ) FOR UPDATE`;
  await tx.$queryRaw`SELECT 1 AS locked FROM advocates WHERE id = ${advocateId} FOR UPDATE`;
  return (await listAskFacts(tx, [advocateId], now)).get(advocateId) ?? null;
}
