import { type Actor, record } from '~/domain/audit/record.server';
import { queueMail } from '~/domain/mail/queue-mail.server';
import type { Db, Tx } from '~/platform/db.server';
import { newId } from '~/platform/id';
import { type Result, ok, refuse } from '~/platform/result';
import { pageOf } from './letters.server';
import { type LockedRequest, lockRequest } from './locking.server';
import { listManagers } from './managers.server';
import { pauseClocks } from './pause-clocks.server';
import { resumeClocks } from './resume-clocks.server';

export type MessageRefusal = 'gone' | 'closed';
type Author = Actor & { personId: string; seesAll: boolean };
type Written = {
  number: number;
  body: string;
  /** managers only: the clocks wait for the answer */ isQuestion: boolean;
};

/**
 * A manager writes to the requester, or the requester to the managers; the others are told by mail. A manager's first
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
    const id = newId('note');
    await tx.requestMessage.create({
      data: { id, requestId: request.id, authorId: by.personId, body, pauses, writtenAt: now },
    });
    if (isRequester) await resumeClocks(tx, { requestId: request.id }, now);
    else await answer(tx, { request, by, now });
    if (pauses) {
      const why = `${by.name} asked ${request.requester.name} something and waits for the answer.`;
      await pauseClocks(tx, { requestId: request.id, why }, now);
    }
    await record(tx, {
      kind: 'request.message-written',
      at: now,
      by,
      about: { requestId: request.id },
      data: { number, title: request.title, isQuestion: pauses },
      reasons: pauses ? ['The clocks stand still until the requester answers.'] : [],
    });
    await mailMessage(tx, { messageId: id, request, body, isRequester, pauses, by, now });
    return ok();
  });
}

async function answer(tx: Tx, { request, by, now }: { request: LockedRequest; by: Author; now: Date }) {
  if (request.firstAnsweredAt) return;
  await tx.request.update({
    where: { id: request.id },
    data: {
      firstAnsweredAt: now,
      assigneeId: request.assigneeId ?? by.personId,
      status: request.status === 'NEW' ? 'MATCHING' : request.status,
    },
  });
}

type Letter = {
  messageId: string;
  request: LockedRequest;
  body: string;
  isRequester: boolean;
  pauses: boolean;
  by: Author;
  now: Date;
};

async function mailMessage(tx: Tx, { messageId, request, body, isRequester, pauses, by, now }: Letter) {
  const { requester, number, title } = request;
  const managers = isRequester ? await listManagers(tx) : [];
  const own = managers.filter(({ id }) => id === request.assigneeId);
  const readers = isRequester ? (own.length ? own : managers) : [requester];
  for (const { id, email } of readers.filter((reader) => reader.id !== by.personId)) {
    await queueMail(tx, {
      message: 'request-message',
      key: `request-message:${messageId}:${id}`,
      to: { email, personId: id },
      props: {
        requestLabel: `R-${number} · ${title}`,
        headline: pauses ? `${by.name} asks you something` : `${by.name} wrote to you`,
        paragraphs: paragraphsOf(body),
        summary: pauses
          ? 'The clocks of the request stand still until you answer on its page.'
          : 'You can answer on the page of the request.',
        action: pauses ? 'Answer' : 'See the request',
        actionUrl: pageOf(request),
      },
      now,
    });
  }
}

const paragraphsOf = (body: string) =>
  body
    .split(/\n\s*\n/)
    .map((text) => ({ text: text.trim() }))
    .filter(({ text }) => text);
