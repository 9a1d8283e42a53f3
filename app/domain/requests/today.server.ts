import { listHelpNeeded, listWelcomeNow } from '~/domain/moments/todo.server';
import { listIssueTodos } from '~/domain/newsletter/todo.server';
import type { Db } from '~/platform/db.server';
import { listApprovalTodos } from './approval-todos.server';
import { type Todo, type TodoGroup, waitingText } from './today-words';
import { listCalls, listTakedowns, listUrgentRequests } from './urgent.server';

const SHOWN = 8;
const group = (key: string, title: string, items: Todo[], all?: TodoGroup['all']): TodoGroup => ({
  key,
  title,
  count: items.length,
  items: items.slice(0, SHOWN),
  all,
});

/** What needs a manager now, soonest first, in groups; a group with nothing in it is left out. */
export async function listToday(
  db: Db,
  { timeZone, personId }: { timeZone: string; personId: string },
  now: Date,
): Promise<TodoGroup[]> {
  const [requests, approvals, calls, takedowns, claims, applied, issues, help, moments] = await Promise.all([
    listUrgentRequests(db, timeZone, now),
    listApprovalTodos(db, { personId, timeZone }),
    listCalls(db, timeZone, now),
    listTakedowns(db, timeZone, now),
    listClaims(db, now),
    listApplied(db, now),
    listIssueTodos(db, timeZone, now),
    listHelpNeeded(db, now),
    listWelcomeNow(db, now),
  ]);
  return [
    group('clock', 'On a clock', requests, { to: '/requests', label: 'Open the queue' }),
    group('approvals', 'Waiting for your yes', approvals, { to: '/approvals', label: 'All of them' }),
    group('calls', 'Asked for a call from you', calls),
    group('takedowns', 'To take down', takedowns),
    group('claims', 'Claims to review', claims, { to: '/review', label: 'All claims' }),
    group('applied', 'Applied, waiting for you', applied, { to: '/advocates', label: 'All advocates' }),
    group('help', 'Help tasks', help, { to: '/moments#help', label: 'All help tasks' }),
    group('moments', 'Moments', moments, { to: '/moments', label: 'All moments' }),
    group('issue', 'Newsletter', issues),
  ].filter(({ count }) => count > 0);
}

async function listClaims(db: Db, now: Date): Promise<Todo[]> {
  const claims = await db.claim.findMany({
    where: { status: 'SUBMITTED' },
    orderBy: { submittedAt: 'asc' },
    take: 100,
    select: {
      id: true,
      submittedAt: true,
      opportunity: { select: { title: true, minutes: true } },
      advocate: { select: { person: { select: { name: true } } } },
    },
  });
  return claims.map(({ id, submittedAt, opportunity, advocate }) => ({
    id,
    tone: 'idle',
    title: `${advocate.person.name}: ${opportunity.title}`,
    text: 'Handed in. Approve it, or return it with a reason.',
    when: waitingText(submittedAt ?? now, now),
    detail: `${opportunity.minutes} min given`,
    to: `/review/${id}`,
    action: 'Review',
  }));
}

async function listApplied(db: Db, now: Date): Promise<Todo[]> {
  const rows = await db.advocate.findMany({
    where: { readiness: 'APPLIED', leftAt: null },
    orderBy: { joinedAt: 'asc' },
    take: 100,
    select: {
      id: true,
      joinedAt: true,
      jobTitle: true,
      person: { select: { name: true } },
      contact: { select: { account: { select: { name: true } } } },
    },
  });
  return rows.map(({ id, joinedAt, jobTitle, person, contact }) => ({
    id,
    tone: 'idle',
    title: person.name,
    text: [jobTitle, contact.account?.name ?? 'no account found'].join(', '),
    when: waitingText(joinedAt, now),
    detail: 'applied',
    to: `/advocates/${id}/readiness`,
    action: 'Decide',
  }));
}
