import type { AccountFacts } from '~/domain/accounts/account-facts';
import { record, system } from '~/domain/audit/record.server';
import type { Stop } from '~/domain/signals/reading';
import type { Db, Tx } from '~/platform/db.server';
import { newId } from '~/platform/id';
import { dateFromDay } from '~/platform/time';
import { taskDueDay } from './task-due-day.server';
import { byWord, type KeptTask, reasonTexts, stopName, taskChanges, taskTitle } from './help-tasks';
import { stopsOf } from './stops';
import { tellOwner } from './tell-owner.server';

/**
 * Opens a help task for the owner of each of these accounts that has a new stop, opens it again when its fact came back,
 * and closes it when its fact has ended. Harmless twice and at once. Returns how many tasks changed.
 */
export async function keepHelpTasks(db: Db, facts: AccountFacts[], now: Date): Promise<number> {
  const tasks = await db.helpTask.findMany({
    where: { accountId: { in: facts.map(({ id }) => id) }, NOT: { occurrence: { startsWith: byWord } } },
    select: { id: true, accountId: true, occurrence: true, status: true, endedAt: true, title: true, reasons: true },
  });
  const dueOn = await taskDueDay(db, now);
  return db.$transaction(async (tx) => {
    let changed = 0;
    for (const account of facts) {
      const changes = taskChanges(
        tasks.filter(({ accountId }) => accountId === account.id),
        stopsOf(account, now),
      );
      for (const stop of changes.open) changed += await open(tx, { account, stop, dueOn, now });
      for (const { id, stop } of changes.reopen) changed += await reopen(tx, { id, account, stop, dueOn, now });
      for (const task of changes.close) changed += await close(tx, { task, account, now });
      for (const { id } of changes.end) {
        await tx.helpTask.updateMany({ where: { id, endedAt: null }, data: { endedAt: now } });
      }
    }
    return changed;
  });
}

type Opening = { account: AccountFacts; stop: Stop; dueOn: Date; now: Date };

const fieldsOf = ({ account, stop, dueOn }: Opening) => ({
  ownerId: account.ownerId,
  title: taskTitle(stop),
  reasons: [stop.text, stop.endsWhen],
  since: dateFromDay(stop.since),
  dueOn,
});

async function open(tx: Tx, opening: Opening): Promise<number> {
  const { account, stop, now } = opening;
  const { moment, occurrence } = stop;
  const id = newId('help');
  const row = { id, accountId: account.id, moment, occurrence, createdAt: now, ...fieldsOf(opening) };
  const { count } = await tx.helpTask.createMany({ data: [row], skipDuplicates: true });
  if (count === 1) await recordOpened(tx, id, opening);
  return count;
}

async function reopen(tx: Tx, { id, ...opening }: Opening & { id: string }): Promise<number> {
  const { count } = await tx.helpTask.updateMany({
    where: { id, endedAt: { not: null } },
    data: { ...fieldsOf(opening), status: 'OPEN', endedAt: null, closedAt: null, closedById: null, closedNote: null },
  });
  if (count === 1) await recordOpened(tx, id, opening);
  return count;
}

async function recordOpened(tx: Tx, helpTaskId: string, { account, stop, dueOn, now }: Opening) {
  await record(tx, {
    kind: 'help-task.opened',
    at: now,
    by: system,
    about: { accountId: account.id },
    data: { helpTaskId, title: taskTitle(stop), stop: stopName(stop), dueOn: dueOn.toISOString().slice(0, 10) },
    reasons: [stop.text, stop.endsWhen],
  });
  await tellOwner(tx, helpTaskId, now);
}

type Closing = { task: KeptTask & { title: string; reasons: unknown }; account: AccountFacts; now: Date };

async function close(tx: Tx, { task: { id, title, reasons }, account, now }: Closing): Promise<number> {
  const [fact] = reasonTexts(reasons);
  const note = `No longer so${fact ? `: “${fact}”` : '.'}`;
  const { count } = await tx.helpTask.updateMany({
    where: { id, status: 'OPEN', endedAt: null },
    data: { status: 'DONE', closedAt: now, closedNote: note, endedAt: now },
  });
  if (count === 1) {
    const data = { helpTaskId: id, title };
    await record(tx, {
      kind: 'help-task.closed',
      at: now,
      by: system,
      about: { accountId: account.id },
      data,
      reasons: [note],
    });
  }
  return count;
}
