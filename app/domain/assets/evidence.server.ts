import type { Activity, AssetKind } from '~/generated/prisma/enums';
import type { Db } from '~/platform/db.server';

const kinds: Partial<Record<Activity, AssetKind>> = {
  QUOTE: 'QUOTE',
  CASE_STUDY: 'CASE_STUDY',
  BLOG_POST: 'CASE_STUDY',
  WEBINAR: 'VIDEO',
  TALK: 'VIDEO',
  REFERENCE_CALL: 'RECORDED_CALL',
};

/** An approved hand-in as the beginning of an asset's form, with what its advocate allowed; null where there is none. */
export async function findHandIn(db: Db, claimId: string) {
  const claim = await db.claim.findFirst({
    where: { id: claimId, status: 'APPROVED' },
    select: {
      id: true,
      opportunity: { select: { title: true, activity: true } },
      advocate: {
        select: {
          person: { select: { email: true } },
          contact: { select: { account: { select: { name: true, industry: true, region: true, segment: true } } } },
        },
      },
      evidence: { orderBy: { submittedAt: 'desc' }, take: 1, select: { link: true, text: true, allows: true } },
    },
  });
  if (!claim) return null;
  const { opportunity, advocate, evidence } = claim;
  const account = advocate.contact.account;
  const [piece] = evidence;
  return {
    claimId: claim.id,
    kind: kinds[opportunity.activity] ?? 'WRITTEN_ANSWER',
    title: opportunity.title,
    link: piece?.link ?? '',
    body: piece?.text ?? '',
    allows: piece?.allows ?? [],
    advocate: advocate.person.email,
    account: account?.name ?? '',
    industry: account?.industry ?? '',
    region: account?.region ?? '',
    segment: account?.segment ?? '',
  };
}
