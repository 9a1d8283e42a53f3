import { type Actor, record } from '~/domain/audit/record.server';
import { withdrawAssets } from '~/domain/assets/withdraw-assets.server';
import type { Db } from '~/platform/db.server';
import { ok, refuse, type Result } from '~/platform/result';

/**
 * An advocate takes back, in one action, everything they allowed with the pieces of one claim (rules G3): from now on
 * nothing of them is published, the assets made of them are gone, and what is out is for a manager to take down. The pieces stay, and what was allowed once
 * stands in the audit log. Taking back twice is taking back once. Refused: a foreign or unknown claim.
 */
export async function withdrawPermissions(
  db: Db,
  { claimId, advocateId }: { claimId: string; advocateId: string },
  by: Actor,
  now: Date,
): Promise<Result<{ title: string }, 'not-found'>> {
  return db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT id FROM claims WHERE id = ${claimId} AND advocate_id = ${advocateId} FOR UPDATE`;
    const claim = await tx.claim.findFirst({
      where: { id: claimId, advocateId },
      select: {
        opportunity: { select: { id: true, title: true } },
        advocate: { select: { contact: { select: { accountId: true } } } },
        evidence: { where: { allows: { isEmpty: false } }, select: { id: true, allows: true } },
      },
    });
    if (!claim) return refuse('not-found');
    const { evidence, opportunity } = claim;
    const { title } = opportunity;
    if (evidence.length === 0) return ok({ title });
    await tx.evidence.updateMany({
      where: { id: { in: evidence.map(({ id }) => id) } },
      data: { allows: [], accountSays: {} },
    });
    await withdrawAssets(tx, { claimId }, { reason: 'Its advocate took back what they allowed.', by, now });
    const allows = [...new Set(evidence.flatMap((piece) => piece.allows))];
    const about = { advocateId, accountId: claim.advocate.contact.accountId, opportunityId: opportunity.id };
    await record(tx, { kind: 'claim.permissions-withdrawn', at: now, by, about, data: { claimId, title, allows } });
    return ok({ title });
  });
}
