import type { SuggestionStatus } from '~/generated/prisma/enums';
import type { Tx } from '~/platform/db.server';
import { ok, refuse } from '~/platform/result';
import { accountsOf, type MomentViewer } from './viewer';

export type TakeRefusal = { code: 'gone' } | { code: 'decided'; status: SuggestionStatus };

const undecided: readonly SuggestionStatus[] = ['OPEN', 'SNOOZED'];

/**
 * A suggestion that its viewer may act on, locked until the transaction ends: of two who decide at once the second is told
 * what the first decided. `gone`: unknown, or of an account that is not theirs.
 */
export async function takeSuggestion(tx: Tx, id: string, viewer: MomentViewer) {
  await tx.$queryRaw`SELECT 1 AS locked FROM suggestions WHERE id = ${id} FOR UPDATE`;
  const found = await tx.suggestion.findFirst({
    where: { id, account: accountsOf(viewer) },
    select: {
      ...{ id: true, status: true, moment: true, accountId: true, contactId: true, offers: true, welcomeUntil: true },
      account: { select: { name: true } },
      contact: { select: { name: true, advocate: { select: { id: true } } } },
      reasons: true,
    },
  });
  if (!found) return refuse<TakeRefusal>({ code: 'gone' });
  if (!undecided.includes(found.status)) return refuse<TakeRefusal>({ code: 'decided', status: found.status });
  return ok(found);
}
