import { type Actor, record } from '~/domain/audit/record.server';
import { queueMail } from '~/domain/mail/queue-mail.server';
import type { Db, Tx } from '~/platform/db.server';
import { newId } from '~/platform/id';
import { type Result, ok, refuse } from '~/platform/result';
import { listFollowers } from './followers.server';
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
    await addMessage(tx, { request, body, isQuestion: pauses }, by, now);
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

type Adding = { request: LockedRequest; body: string; isQuestion: boolean };

/** The same inside another act on a locked request, which says in its own event what it was. */
export async function addMessage(
  tx: Tx,
  { request, body, isQuestion: pauses }: Adding,
  by: Actor & { personId: string },
  now: Date,
): Promise<void> {
  const isRequester = request.requesterId === by.personId;
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
  await mailMessage(tx, { messageId: id, request, body, isRequester, pauses, by, now });
}

type Answering = { request: LockedRequest; by: Actor & { personId: string }; now: Date };

async function answer(tx: Tx, { request, by, now }: Answering) {
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
  body: string;
  isRequester: boolean;
  pauses: boolean;
} & Answering;

async function mailMessage(tx: Tx, { messageId, request, body, isRequester, pauses, by, now }: Letter) {
  const { requester, number, title } = request;
  const readers = isRequester ? await listAnswering(tx, request) : [requester, ...(await listReading(tx, request.id))];
  for (const { id, email } of readers.filter((reader) => reader.id !== by.personId)) {
    await queueMail(tx, {
      message: 'request-message',
      key: `request-message:${messageId}:${id}`,
      to: { email, personId: id },
      props: {
        requestLabel: `R-${number} · ${title}`,
        headline: `${by.name} ${headlineOf({ isToFollower: !isRequester && id !== requester.id, pauses })}`,
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

/** Who looks after the request, else everybody who runs the programme. */
async function listAnswering(tx: Tx, { assigneeId }: LockedRequest) {
  const managers = await listManagers(tx);
  const own = managers.filter(({ id }) => id === assigneeId);
  return own.length ? own : managers;
}

const listReading = async (tx: Tx, requestId: string) =>
  (await listFollowers(tx, requestId)).map(({ personId: id, email }) => ({ id, email }));

function headlineOf({ isToFollower, pauses }: { isToFollower: boolean; pauses: boolean }) {
  if (isToFollower) return pauses ? 'asked the requester something' : 'wrote to the requester';
  return pauses ? 'asks you something' : 'wrote to you';
}

const paragraphsOf = (body: string) =>
  body
    .split(/\n\s*\n/)
    .map((text) => ({ text: text.trim() }))
    .filter(({ text }) => text);
