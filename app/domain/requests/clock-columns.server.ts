import type { Prisma } from '~/generated/prisma/client';
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
    where: { meeting: { status: { not: 'CANCELLED' } } },
    select: { meeting: { select: { createdAt: true, productAdvocateId: true } } },
  },
} satisfies Prisma.RequestSelect;

type Row = Omit<ClockFacts, 'yeses'> & {
  asks: { status: string; answeredAt: Date | null }[];
  meetingGuests: { meeting: { createdAt: Date; productAdvocateId: string | null } }[];
};

/** The facts of the clocks; a product advocate has said yes once a call with them stands. */
export function clockFacts<R extends Row>(row: R): R & ClockFacts {
  const agreed = row.asks.filter(({ status }) => status === 'ACCEPTED' || status === 'DONE');
  const byStaff = row.meetingGuests.filter(({ meeting }) => meeting.productAdvocateId);
  const yeses = agreed.flatMap(({ answeredAt }) => answeredAt ?? []);
  return { ...row, yeses: [...yeses, ...byStaff.map(({ meeting }) => meeting.createdAt)] };
}
