import { type Actor, record } from '~/domain/audit/record.server';
import type { Db } from '~/platform/db.server';
import { type Result, ok, refuse } from '~/platform/result';
import { mailRequester } from './letters.server';
import { lockRequest } from './locking.server';

export type AssignRefusal = 'gone' | 'closed' | 'not-a-manager';

/** Gives a request to a manager. The first time is the first answer: the requester learns who looks after it. */
export async function assignRequest(
  db: Db,
  { number, assigneeId }: { number: number; assigneeId: string },
  by: Actor,
  now: Date,
): Promise<Result<{ assignee: string }, AssignRefusal>> {
  return db.$transaction(async (tx) => {
    const request = await lockRequest(tx, { number });
    if (!request) return refuse('gone');
    if (request.status === 'CLOSED') return refuse('closed');
    const managers = { role: { in: ['MANAGER' as const, 'ADMIN' as const] }, disabledAt: null };
    const assignee = await tx.person.findFirst({ where: { id: assigneeId, ...managers }, select: { name: true } });
    if (!assignee) return refuse('not-a-manager');
    if (request.assigneeId === assigneeId) return ok({ assignee: assignee.name });
    await tx.request.update({
      where: { id: request.id },
      data: {
        assigneeId,
        status: request.status === 'NEW' ? 'MATCHING' : request.status,
        firstAnsweredAt: request.firstAnsweredAt ?? now,
      },
    });
    const data = { number, title: request.title, assigneeId, assignee: assignee.name };
    await record(tx, { kind: 'request.assigned', at: now, by, about: { requestId: request.id }, data });
    if (!request.firstAnsweredAt) {
      await mailRequester(tx, request.id, {
        occasion: 'first-answer',
        headline: `${assignee.name} looks after your request: ${request.title}`,
        summary: `${assignee.name} is looking for the advocate who fits best and is rested.`,
        action: 'See the request',
        now,
      });
    }
    return ok({ assignee: assignee.name });
  });
}
