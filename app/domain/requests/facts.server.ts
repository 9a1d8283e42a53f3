import type { Prisma } from '~/generated/prisma/client';
import type { NeedRow } from './need';

/** What is read of an owner's answer. */
export const answerColumns = {
  owner: { select: { id: true, name: true } },
  answeredAt: true,
  objectsUntil: true,
  reason: true,
} as const satisfies Prisma.OwnerApprovalSelect;

/** What is read of an advocate who is held against a request, besides the facts of their ask budget. */
export const candidateColumns = ({ id: requestId, activity }: Pick<NeedRow, 'id' | 'activity'>) =>
  ({
    id: true,
    jobTitle: true,
    expertise: true,
    languages: true,
    formerTools: true,
    person: { select: { name: true } },
    contact: {
      select: {
        language: true,
        account: {
          select: {
            id: true,
            name: true,
            industry: true,
            region: true,
            segment: true,
            products: true,
            renewalOn: true,
            owner: { select: { id: true, name: true } },
          },
        },
      },
    },
    willingness: { where: { activity }, select: { answer: true } },
    activityHolds: { where: { activity }, select: { until: true } },
    approvals: {
      where: { requestId },
      select: { status: true, ...answerColumns },
    },
    asks: {
      // The ask behind a call that they missed was taken back: it is charged to nobody, and still history.
      where: {
        OR: [
          { status: { in: ['ACCEPTED', 'DONE', 'DECLINED'] } },
          { meeting: { status: 'NO_SHOW', noShowBy: 'HELPER' } },
        ],
      },
      select: { status: true, meeting: { select: { status: true, noShowBy: true } } },
    },
    favours: { select: { activity: true, completedAt: true } },
    rungOpenings: { select: { rung: true, reason: true, openedAt: true, openedBy: { select: { name: true } } } },
  }) as const satisfies Prisma.AdvocateSelect;

export type CandidateRow = Prisma.AdvocateGetPayload<{ select: ReturnType<typeof candidateColumns> }>;
