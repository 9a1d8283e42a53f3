import type { Db } from '~/platform/db.server';
import { formatDateTime } from '~/ui/format';
import { listApprovals } from './approvals.server';
import type { Todo } from './today-words';

/** Answers that wait for a manager: of accounts they own, and those that nobody else may give or gave in time. */
export async function listApprovalTodos(
  db: Db,
  { personId, timeZone }: { personId: string; timeZone: string },
): Promise<Todo[]> {
  const approvals = await listApprovals(db, { personId, runs: true });
  return approvals.map(({ id, advocate, account, request, silentFrom, escalatedAt }) => ({
    id,
    tone: escalatedAt ? 'warn' : 'idle',
    title: `May we ask ${advocate.person.name}?`,
    text: `${account.name}, for R-${request.number} ${request.title}.`,
    when: escalatedAt ? 'a manager decides' : `by ${formatDateTime(silentFrom, timeZone)}`,
    detail: `needed by ${request.requester.name}`,
    to: `/approvals/${id}`,
    action: 'Answer',
  }));
}
