import { type Actor, record } from '~/domain/audit/record.server';
import type { Db } from '~/platform/db.server';
import { type Result, ok, refuse } from '~/platform/result';
import { addMessage } from './add-message.server';
import { lockRequest } from './locking.server';

export type MessageRefusal = 'gone' | 'closed';
type Author = Actor & { personId: string; seesAll: boolean };
type Written = {
  number: number;
  body: string;
  /** managers only: the clocks wait for the answer */ isQuestion: boolean;
};

/**
 * A manager writes to the requester, or the requester to the managers; the others, and
 * who follows the request, are told by mail. A manager's first
 * message is a first answer, and a question pauses the clocks; whatever the requester writes lets them run again. Refused:
 * others' requests, and closed ones.
 */
export async function writeMessage(
  db: Db,
  { number, body, isQuestion }: Written,
  by: Author,
  now: Date,
): Promise<Result<undefined, MessageRefusal>> {
  return db.$transaction(async (tx) => {
    const request = await lockRequest(tx, { number });
    const isRequester = request?.requesterId === by.personId;
    if (!request || !(isRequester || by.seesAll)) return refuse('gone');
    if (request.status === 'CLOSED') return refuse('closed');
    const pauses = isQuestion && !isRequester;
    await addMessage(tx, { request, body, pauses }, by, now);
    await record(tx, {
      kind: 'request.message-written',
      at: now,
      by,
      about: { requestId: request.id },
      data: { number, title: request.title, isQuestion: pauses },
      reasons: pauses ? ['The clocks stand still until the requester answers.'] : [],
    });
    return ok();
  });
}
