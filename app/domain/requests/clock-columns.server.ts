import type { Prisma } from '~/generated/prisma/client';
import { WAITS_FOR_PICK } from './pause-clocks.server';
import { agreedStatuses } from './request-status';
import type { ClockFacts } from './sla-clock';

/** What the clocks of a request are read from. */
export const clockColumns = {
  tier: true,
  wanted: true,
  status: true,
  closedAs: true,
  submittedAt: true,
  firstAnswerDueAt: true,
  fulfilDueAt: true,
  firstAnsweredAt: true,
  closedAt: true,
  calendar: true,
  pauses: { orderBy: { startedAt: 'asc' }, select: { why: true, startedAt: true, endedAt: true } },
  asks: { where: { status: { in: ['ACCEPTED', 'DONE'] } }, select: { status: true, answeredAt: true } },
  meetingGuests: {
    where: { meeting: { status: { in: ['CHOOSING', 'SCHEDULED', 'HELD'] } } },
    select: { meeting: { select: { createdAt: true, productAdvocateId: true } } },
  },
} satisfies Prisma.RequestSelect;

type Row = Omit<ClockFacts, 'yeses' | 'pauses'> & {
  pauses: (ClockFacts['pauses'][number] & { why: string })[];
  asks: { status: string; answeredAt: Date | null }[];
  meetingGuests: { meeting: { createdAt: Date; productAdvocateId: string | null } }[];
};

/** The facts of the clocks: who said yes and still stands by it, among advocates and product advocates. */
export function clockFacts<R extends Row>(row: R): R & ClockFacts {
  const agreed = row.asks.filter(({ status }) => status === 'ACCEPTED' || status === 'DONE');
  return { ...row, yeses: [...agreed.flatMap(({ answeredAt }) => answeredAt ?? []), ...staffYeses(row)] };
}

/** A product advocate's first times are their yes: from then on the requester picks. Until then they are only asked. */
function staffYeses({ status, meetingGuests, pauses }: Row): Date[] {
  if (!hasAgreed.some((one) => one === status)) return [];
  return meetingGuests
    .filter(({ meeting }) => meeting.productAdvocateId)
    .map(({ meeting: { createdAt } }) => {
      const offered = pauses.find(({ why, startedAt }) => why === WAITS_FOR_PICK && startedAt >= createdAt);
      return offered?.startedAt ?? createdAt;
    });
}

const hasAgreed = [...agreedStatuses, 'CLOSED'] as const;
