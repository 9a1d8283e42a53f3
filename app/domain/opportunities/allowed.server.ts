import type { PublishScope } from '~/generated/prisma/enums';
import type { Reader } from '~/platform/db.server';

/** The pieces of an advocate of which something may be published, the newest first; one a claim, at most a hundred. */
export async function listAllowed(db: Reader, advocateId: string) {
  const claims = await db.claim.findMany({
    where: { advocateId, evidence: { some: { allows: { isEmpty: false } } } },
    orderBy: [{ submittedAt: 'desc' }, { id: 'asc' }],
    take: 100,
    select: {
      id: true,
      opportunity: { select: { title: true } },
      evidence: { where: { allows: { isEmpty: false } }, select: { allows: true } },
    },
  });
  return claims.map(({ id, opportunity, evidence }): Allowed => {
    const allows = [...new Set(evidence.flatMap((piece) => piece.allows))];
    return { claimId: id, title: opportunity.title, allows };
  });
}

export type Allowed = { claimId: string; title: string; allows: PublishScope[] };
