import { NO_OWNER } from '~/domain/accounts/filters.server';
import type { Prisma } from '~/generated/prisma/client';
import type { Reader } from '~/platform/db.server';
import { reasonTexts, stopName } from './help-tasks';
import { accountsOf, type MomentViewer } from './viewer';

const taskSelect = {
  ...{ id: true, moment: true, occurrence: true, title: true, reasons: true, status: true, since: true, dueOn: true },
  ...{ closedAt: true, closedNote: true, endedAt: true },
  account: { select: { id: true, name: true } },
  owner: { select: { id: true, name: true } },
  closedBy: { select: { name: true } },
} satisfies Prisma.HelpTaskSelect;

const dressTask = ({ reasons, ...task }: Prisma.HelpTaskGetPayload<{ select: typeof taskSelect }>) => ({
  ...task,
  stop: stopName(task),
  reasons: reasonTexts(reasons),
});

/** Open help tasks of the viewer's accounts, the one due first before the others; at most 200. */
export async function listHelpTasks(db: Reader, viewer: MomentViewer, { owner }: { owner: string }) {
  const account = { AND: [accountsOf(viewer), owner ? { ownerId: owner === NO_OWNER ? null : owner } : {}] };
  const rows = await db.helpTask.findMany({
    where: { status: 'OPEN', account },
    orderBy: [{ dueOn: 'asc' }, { id: 'asc' }],
    take: 200,
    select: taskSelect,
  });
  return rows.map(dressTask);
}

/** One help task that the viewer may act on, null for anybody else's. */
export async function findHelpTask(db: Reader, id: string, viewer: MomentViewer) {
  const row = await db.helpTask.findFirst({ where: { id, account: accountsOf(viewer) }, select: taskSelect });
  return row && dressTask(row);
}
export type HelpTaskPage = NonNullable<Awaited<ReturnType<typeof findHelpTask>>>;
