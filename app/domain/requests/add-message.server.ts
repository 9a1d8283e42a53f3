import type { Actor } from '~/domain/audit/record.server';
import type { Tx } from '~/platform/db.server';
import { newId } from '~/platform/id';
import type { LockedRequest } from './locking.server';
import { mailMessage } from './message-letters.server';
import { pauseClocks } from './pause-clocks.server';
import { resumeClocks } from './resume-clocks.server';

type Adding = {
  request: LockedRequest;
  body: string;
  /** the clocks wait for the requester's answer */ pauses: boolean;
  /** what a manager offers with it */ asset?: { id: string; title: string };
};

/**
 * A message about a locked request, told by mail; whoever calls says in an event what act it was. A manager's first is a
 * first answer; a requester's lets the clocks run again.
 */
export async function addMessage(
  tx: Tx,
  { request, body, pauses, asset }: Adding,
  by: Actor & { personId: string },
  now: Date,
): Promise<void> {
  const messageId = newId('note');
  await tx.requestMessage.create({
    data: { id: messageId, requestId: request.id, authorId: by.personId, body, pauses, writtenAt: now },
  });
  if (request.requesterId === by.personId) await resumeClocks(tx, { requestId: request.id }, now);
  else await answer(tx, { request, by, now });
  if (pauses) {
    const { name } = request.requester;
    const why = asset
      ? `${by.name} offered ${name} an asset and waits to hear whether it is enough.`
      : `${by.name} asked ${name} something and waits for the answer.`;
    await pauseClocks(tx, { requestId: request.id, why }, now);
  }
  await mailMessage(tx, { messageId, request, body, pauses, asset, by, now });
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
