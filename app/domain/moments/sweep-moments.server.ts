import { listAccountFacts } from '~/domain/accounts/account-facts.server';
import type { AccountFacts } from '~/domain/accounts/account-facts';
import { withdrawStoppedAsk } from '~/domain/requests/withdraw-stopped-ask.server';
import type { Db } from '~/platform/db.server';
import { endWelcomes } from './end-welcomes.server';
import { fireMoments } from './fire-moments.server';
import { keepHelpTasks } from './keep-help-tasks.server';
import { sendAutomatic } from './send-automatic.server';
import { stopsOf } from './stops';

/**
 * Looks at the moments of these accounts (at most 1,000): takes open asks back where a stop began, opens and closes help
 * tasks, passes and wakes suggestions, suggests what is welcome, and sends what a manager switched to automatic. Each step
 * is harmless twice, so a sweep may run early, late, or beside another.
 */
export async function sweepMoments(db: Db, accountIds: string[], now: Date): Promise<void> {
  const facts = [...(await listAccountFacts(db, accountIds, now)).values()];
  await withdrawAsks(db, facts, now);
  await keepHelpTasks(db, facts, now);
  await endWelcomes(db, accountIds, now);
  await fireMoments(db, facts, now);
  await sendAutomatic(db, accountIds, now);
}

async function withdrawAsks(db: Db, facts: AccountFacts[], now: Date): Promise<void> {
  const stopped = facts.filter((account) => stopsOf(account, now).length > 0).map(({ id }) => id);
  const asks = await db.ask.findMany({
    where: { status: 'OPEN', advocate: { contact: { accountId: { in: stopped } } } },
    select: { id: true },
  });
  for (const { id } of asks) await withdrawStoppedAsk(db, { askId: id }, now);
}
