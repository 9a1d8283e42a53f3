import type { Prisma } from '~/generated/prisma/client';

const person = { select: { id: true, name: true, email: true, timeZone: true } } as const;

/** What every act and page reads of a meeting. */
export const meetingColumns = {
  id: true,
  askId: true,
  status: true,
  startsAt: true,
  minutes: true,
  videoLink: true,
  sequence: true,
  briefingHelper: true,
  briefingGuest: true,
  wantsRequester: true,
  noShowBy: true,
  endReason: true,
  ask: {
    select: {
      answerNote: true,
      advocateId: true,
      advocate: {
        select: {
          jobTitle: true,
          timeZone: true,
          person,
          contact: { select: { accountId: true, account: { select: { name: true } } } },
        },
      },
    },
  },
  productAdvocate: { select: { topics: true, person } },
  times: { orderBy: { startsAt: 'asc' }, select: { startsAt: true, offeredBy: true, refusedAt: true } },
  guests: {
    orderBy: [{ isHost: 'desc' }, { joinedAt: 'asc' }],
    select: {
      isHost: true,
      request: {
        select: {
          id: true,
          number: true,
          title: true,
          activity: true,
          helper: true,
          status: true,
          need: true,
          questions: true,
          persona: true,
          assigneeId: true,
          dealId: true,
          requester: person,
          deal: { select: { name: true, account: { select: { name: true } } } },
        },
      },
    },
  },
} satisfies Prisma.MeetingSelect;

export type MeetingRow = Prisma.MeetingGetPayload<{ select: typeof meetingColumns }>;
