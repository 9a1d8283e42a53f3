import type { Todo } from '~/domain/requests/today-words';
import type { Reader } from '~/platform/db.server';
import { addTime, days } from '~/platform/time';
import { formatDate } from '~/ui/format';
import { findDraft, findingsOf } from './draft.server';
import { isWarnedAt, missingIn } from './missing';

/** An issue is read over and scheduled in the week before its slot. */
const WEEK = days(7);

/** Issues that need a manager, for the page of the day: paused ones, those held at their slot, the next one to schedule. */
export async function listIssueTodos(db: Reader, timeZone: string, now: Date): Promise<Todo[]> {
  const issues = await db.issue.findMany({
    where: {
      OR: [{ status: 'PAUSED' }, { status: 'DRAFT', scheduledAt: null, plannedAt: { lte: addTime(now, WEEK) } }],
    },
    orderBy: { plannedAt: 'asc' },
    take: 8,
  });
  return Promise.all(
    issues.map(async ({ id, number, subject, plannedAt, status, pausedReason, heldReason }): Promise<Todo> => {
      const line = { id, title: `Issue ${number}: ${subject}`, to: `/newsletter/${id}` };
      const when = formatDate(plannedAt, timeZone, 'short');
      if (status === 'PAUSED')
        return {
          ...line,
          when,
          tone: 'bad',
          text: `Sending is paused. ${pausedReason ?? ''}`,
          detail: 'paused',
          action: 'See why',
        };
      const missing = isWarnedAt(plannedAt, now) ? await whatIsMissing(db, id, now) : '';
      const text = heldReason ?? (missing || 'A draft, written from the board. Read it and schedule it.');
      return {
        ...line,
        when,
        tone: missing || heldReason ? 'warn' : 'idle',
        text,
        detail: 'planned',
        action: 'Edit issue',
      };
    }),
  );
}

async function whatIsMissing(db: Reader, issueId: string, now: Date): Promise<string> {
  const draft = await findDraft(db, issueId, now);
  if (!draft) return '';
  const judged = { issueId, findings: findingsOf(draft), content: draft.content, isScheduled: false, hasNews: null };
  const missing = missingIn(judged);
  return missing.map(({ what }) => `${what}.`).join(' ');
}
