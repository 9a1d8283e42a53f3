import { record } from '~/domain/audit/record.server';
import type { Db } from '~/platform/db.server';
import { type Result, ok, refuse } from '~/platform/result';
import { accountsOf, type MomentViewer } from './viewer';

/**
 * Closes a help task with what was done. The stop itself goes on until its fact ends (rules §4). Of two who close it at
 * once one is told that it is closed.
 */
export async function closeHelpTask(
  db: Db,
  { id, note }: { id: string; note: string },
  by: MomentViewer,
  now: Date,
): Promise<Result<undefined, 'gone' | 'closed'>> {
  return db.$transaction(async (tx) => {
    const where = { id, account: accountsOf(by) };
    const task = await tx.helpTask.findFirst({ where, select: { title: true, accountId: true } });
    if (!task) return refuse('gone');
    const { count } = await tx.helpTask.updateMany({
      where: { id, status: 'OPEN' },
      data: { status: 'DONE', closedAt: now, closedById: by.personId, closedNote: note },
    });
    if (count !== 1) return refuse('closed');
    const { title, accountId } = task;
    const data = { helpTaskId: id, title };
    await record(tx, { kind: 'help-task.closed', at: now, by, about: { accountId }, data, reasons: [note] });
    return ok();
  });
}
