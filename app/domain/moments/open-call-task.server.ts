import { record, system } from '~/domain/audit/record.server';
import type { Tx } from '~/platform/db.server';
import { newId } from '~/platform/id';
import { dateFromDay, dayIn } from '~/platform/time';
import { byWord } from './help-tasks';
import { taskDueDay } from './task-due-day.server';
import { tellOwner } from './tell-owner.server';

type Call = { askId: string; accountId: string; name: string; /** of the request they declined */ title: string };

/** An advocate declined an ask with "please call me": a help task for the owner of their account, once an ask. */
export async function openCallTask(tx: Tx, { askId, accountId, name, title }: Call, now: Date): Promise<void> {
  const account = await tx.account.findUniqueOrThrow({ where: { id: accountId }, select: { ownerId: true } });
  const id = newId('help');
  const dueOn = await taskDueDay(tx, now);
  const task = `Call ${name}`;
  const reasons = [`They declined “${title}” and wrote that things with us are not going well: please call me.`];
  const { count } = await tx.helpTask.createMany({
    data: [
      {
        id,
        accountId,
        ownerId: account.ownerId,
        moment: 0,
        occurrence: `${byWord}${askId}`,
        title: task,
        reasons,
        since: dateFromDay(dayIn('UTC', now)),
        dueOn,
        createdAt: now,
      },
    ],
    skipDuplicates: true,
  });
  if (count === 0) return;
  const data = { helpTaskId: id, title: task, stop: 'Asked for a call', dueOn: dueOn.toISOString().slice(0, 10) };
  await record(tx, { kind: 'help-task.opened', at: now, by: system, about: { accountId }, data, reasons });
  await tellOwner(tx, id, now);
}
