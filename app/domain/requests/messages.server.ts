import type { Db } from '~/platform/db.server';
import { shortly } from './page-words';
import type { Viewer } from './viewer';

export type Conversation = Awaited<ReturnType<typeof findConversation>>;

/** What managers and the requester wrote to each other about a request, oldest first, and what is waited for. Followers read along. */
export async function findConversation(db: Db, requestId: string, { personId, seesAll, timeZone }: Viewer) {
  const { number, status, requester, messages, pauses } = await db.request.findUniqueOrThrow({
    where: { id: requestId },
    select: {
      number: true,
      status: true,
      requester: { select: { id: true, name: true } },
      messages: {
        orderBy: { writtenAt: 'asc' },
        select: {
          id: true,
          body: true,
          pauses: true,
          writtenAt: true,
          authorId: true,
          author: { select: { name: true } },
        },
      },
      pauses: { where: { endedAt: null }, select: { why: true } },
    },
  });
  return {
    number,
    mayWrite: status !== 'CLOSED' && (seesAll || requester.id === personId),
    isRequester: requester.id === personId,
    requester: requester.name,
    waitsFor: pauses[0]?.why ?? null,
    messages: messages.map(({ id, body, writtenAt, authorId, author, pauses: isQuestion }) => ({
      id,
      body,
      isQuestion,
      author: authorId === personId ? 'You' : author.name,
      at: writtenAt.toISOString(),
      when: shortly(writtenAt, timeZone),
    })),
  };
}
