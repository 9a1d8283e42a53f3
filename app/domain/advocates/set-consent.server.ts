import { type Actor, record } from '~/domain/audit/record.server';
import type { ConsentScope } from '~/generated/prisma/enums';
import type { Tx } from '~/platform/db.server';
import { newId } from '~/platform/id';
import { consents } from './consents';

/**
 * Gives or withdraws one consent inside a change of somebody else's, e.g. an unsubscribe (rules.md G1, G3). True when
 * that changed anything: a yes to what is already agreed, like a no to what never was, leaves no trace.
 */
export async function setConsent(
  tx: Tx,
  change: { advocateId: string; scope: ConsentScope; granted: boolean; by: Actor; now: Date },
): Promise<boolean> {
  const { advocateId, scope, granted, by, now } = change;
  const count = granted ? await give(tx, change) : await withdraw(tx, change);
  if (count === 0) return false;
  const kind = granted ? 'consent.given' : 'consent.withdrawn';
  await record(tx, { kind, at: now, by, about: { advocateId }, data: { scope } });
  return true;
}

type Change = { advocateId: string; scope: ConsentScope; now: Date };

/** The partial unique index lets one of two at once in; the other is skipped. */
async function give(tx: Tx, { advocateId, scope, now }: Change): Promise<number> {
  const data = { id: newId('cst'), advocateId, scope, wording: consents[scope].question, grantedAt: now };
  const { count } = await tx.consent.createMany({ data, skipDuplicates: true });
  return count;
}

async function withdraw(tx: Tx, { advocateId, scope, now }: Change): Promise<number> {
  const where = { advocateId, scope, withdrawnAt: null };
  const { count } = await tx.consent.updateMany({ where, data: { withdrawnAt: now } });
  return count;
}
