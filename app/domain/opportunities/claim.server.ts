import type { Db } from '~/platform/db.server';
import { nextStep } from './next-step';
import { HandIn } from './schema';

/** An advocate's own claim with everything its page shows; null for a foreign or unknown one. */
export async function findOwnClaim(db: Db, { claimId, advocateId }: { claimId: string; advocateId: string }) {
  const row = await db.claim.findFirst({
    where: { id: claimId, advocateId },
    select: {
      ...{ id: true, status: true, claimedAt: true, dueAt: true, submittedAt: true, reason: true, draft: true },
      opportunity: {
        select: {
          id: true,
          slug: true,
          title: true,
          activity: true,
          evidence: true,
          minutes: true,
          thanks: true,
          seenBy: true,
        },
      },
      evidence: { orderBy: { submittedAt: 'desc' }, take: 1 },
      advocate: {
        select: { jobTitle: true, contact: { select: { account: { select: { name: true } } } } },
      },
    },
  });
  if (!row) return null;
  const { opportunity, evidence, advocate, draft, ...claim } = row;
  const position =
    claim.status === 'WAITING'
      ? await db.claim.count({
          where: {
            opportunityId: opportunity.id,
            status: 'WAITING',
            OR: [{ claimedAt: { lt: claim.claimedAt } }, { claimedAt: claim.claimedAt, id: { lte: claim.id } }],
          },
        })
      : null;
  const [last] = evidence;
  return {
    ...claim,
    opportunity,
    jobTitle: advocate.jobTitle,
    account: advocate.contact.account?.name ?? null,
    next: nextStep({ ...claim, evidence: opportunity.evidence, position }),
    /** what was saved for later, else what was handed in before */
    typed: HandIn.safeParse(draft ?? (last && typedOf(last))).data ?? HandIn.parse({}),
    handedIn: last ? { link: last.link, text: last.text, note: last.note, allows: last.allows } : null,
  };
}

function typedOf(row: {
  link: string | null;
  text: string | null;
  note: string | null;
  allows: string[];
  accountSays: unknown;
}) {
  const says = row.accountSays as { name?: string; logo?: string; whom?: string | null };
  return {
    kind: row.text ? 'text' : 'link',
    link: row.link ?? '',
    text: row.text ?? '',
    note: row.note ?? '',
    allows: row.allows.filter((scope) => !scope.startsWith('ACCOUNT_')),
    accountName: says.name,
    accountLogo: says.logo,
    whom: says.whom ?? '',
  };
}
