import type { Db } from '~/platform/db.server';

const PAGE = 50;

/** What was handed in and waits for a decision, the oldest first. */
export async function listClaimsToReview(db: Db, { page }: { page: number }) {
  const where = { status: 'SUBMITTED' as const };
  const [total, rows] = await Promise.all([
    db.claim.count({ where }),
    db.claim.findMany({
      where,
      orderBy: [{ submittedAt: 'asc' }, { id: 'asc' }],
      skip: (page - 1) * PAGE,
      take: PAGE,
      select: {
        ...{ id: true, submittedAt: true },
        opportunity: { select: { title: true, activity: true } },
        advocate: {
          select: { person: { select: { name: true } }, contact: { select: { account: { select: { name: true } } } } },
        },
      },
    }),
  ]);
  return { total, pages: Math.max(1, Math.ceil(total / PAGE)), rows };
}

/** One claim as a manager decides on it, with every hand-in, the newest first; null for an unknown one. */
export async function findClaimToReview(db: Db, claimId: string) {
  return db.claim.findUnique({
    where: { id: claimId },
    select: {
      ...{ id: true, status: true, claimedAt: true, submittedAt: true, decidedAt: true, reason: true },
      decidedBy: { select: { name: true } },
      opportunity: {
        select: {
          id: true,
          slug: true,
          title: true,
          activity: true,
          evidence: true,
          minutes: true,
          thanks: true,
          platformPolicy: { select: { allowsFollowUp: true } },
        },
      },
      advocate: {
        select: {
          id: true,
          jobTitle: true,
          person: { select: { name: true } },
          contact: { select: { account: { select: { id: true, name: true } } } },
        },
      },
      evidence: { orderBy: { submittedAt: 'desc' } },
    },
  });
}
