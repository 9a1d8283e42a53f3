import type { Tx } from '~/platform/db.server';
import { lockTogether } from './lock-together.server';
import { needColumns } from './need';

// Whoever changes a request or one of its asks locks the request first, with those that share a call with it, then the
// account, then the advocate: nobody waits in a circle.

const select = {
  ...needColumns,
  number: true,
  title: true,
  tier: true,
  status: true,
  wanted: true,
  calendar: true,
  need: true,
  questions: true,
  neededBy: true,
  requesterId: true,
  assigneeId: true,
  firstAnsweredAt: true,
  dealId: true,
  requester: { select: { id: true, name: true, email: true, team: true } },
} as const;

export type LockedRequest = NonNullable<Awaited<ReturnType<typeof lockRequest>>>;

/** A request with its row locked until the transaction ends; null when there is none. */
export async function lockRequest(tx: Tx, where: { number: number } | { id: string }) {
  const known = await tx.request.findUnique({ where, select: { id: true } });
  if (!known) return null;
  await lockTogether(tx, [known.id]);
  return tx.request.findUniqueOrThrow({ where: known, select });
}

export type LockedAsk = NonNullable<Awaited<ReturnType<typeof lockAsk>>>;

/** An ask with its request, locked; null when there is none. */
export async function lockAsk(tx: Tx, askId: string) {
  const ask = await tx.ask.findUnique({ where: { id: askId }, select: { requestId: true } });
  const request = ask && (await lockRequest(tx, { id: ask.requestId }));
  if (!request) return null;
  const row = await tx.ask.findUnique({
    where: { id: askId },
    select: {
      id: true,
      status: true,
      minutes: true,
      expiresAt: true,
      advocateId: true,
      advocate: {
        select: {
          jobTitle: true,
          person: { select: { id: true, name: true, email: true } },
          contact: { select: { accountId: true, account: { select: { name: true } } } },
        },
      },
    },
  });
  return row && { ...row, request };
}

/** What an event of an ask is about: it stands on the timelines of the request, the advocate and their account. */
export const subjectsOf = ({ request, advocateId, advocate }: LockedAsk) => ({
  requestId: request.id,
  advocateId,
  accountId: advocate.contact.accountId,
});

/** What every event of an ask says. */
export const dataOf = ({ id, request }: LockedAsk) => ({ askId: id, number: request.number, title: request.title });
