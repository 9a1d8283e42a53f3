import { type Actor, record } from '~/domain/audit/record.server';
import type { Prisma } from '~/generated/prisma/client';
import type { Tx } from '~/platform/db.server';
import { holdsPlace } from './claim-decision';
import { furtherClaim, joinedPieces } from './joined-claim';
import { freePlace, lockOpportunity } from './lock-opportunity.server';
import { moveUp } from './move-up.server';

type Merge = { from: string; to: string; by: Actor; now: Date };

/**
 * Makes one claim of two wherever both advocates claimed the same opportunity, inside their merge. The further one stays
 * with the pieces, favour, draft and assets of both; a place that comes free goes to whoever waits longest.
 */
export async function joinClaims(tx: Tx, merge: Merge): Promise<void> {
  const shared = await tx.claim.findMany({
    where: { advocateId: merge.from, opportunity: { claims: { some: { advocateId: merge.to } } } },
    orderBy: { opportunityId: 'asc' },
    select: { opportunityId: true },
  });
  for (const { opportunityId } of shared) await joinTwo(tx, opportunityId, merge);
}

const columns = {
  id: true,
  status: true,
  claimedAt: true,
  evidence: { orderBy: { submittedAt: 'desc' }, select: { id: true, allows: true, submittedAt: true } },
  favour: { select: { id: true } },
} satisfies Prisma.ClaimSelect;

type Row = Prisma.ClaimGetPayload<{ select: typeof columns }>;

async function joinTwo(tx: Tx, opportunityId: string, { from, to, by, now }: Merge) {
  const opportunity = await lockOpportunity(tx, opportunityId);
  const [one, two] = await tx.claim.findMany({
    where: { opportunityId, advocateId: { in: [from, to] } },
    select: columns,
  });
  if (!opportunity || !one || !two) return;
  const [stays, goes] = furtherClaim(one, two);
  await joinPieces(tx, stays, goes);
  const claimId = stays.favour ? null : stays.id; // a claim has one favour: the other stays without one
  await tx.favour.updateMany({ where: { claimId: goes.id }, data: { claimId } });
  await tx.$executeRaw`
    UPDATE claims k SET draft = coalesce(k.draft, g.draft) FROM claims g WHERE k.id = ${stays.id} AND g.id = ${goes.id}`;
  await tx.claim.delete({ where: { id: goes.id } });
  await record(tx, {
    kind: 'claim.joined',
    at: now,
    by,
    about: { advocateId: to, opportunityId },
    data: { claimId: stays.id, title: opportunity.title, status: stays.status, ...gone(goes) },
    reasons: ['One person had claimed it under two names: the claim that went further stays.'],
  });
  if (!holdsPlace(goes.status)) return;
  await freePlace(tx, opportunityId);
  await moveUp(tx, opportunity, now);
}

const gone = ({ id, status, claimedAt, evidence, favour }: Row) => ({
  goneId: id,
  goneStatus: status,
  goneClaimedAt: claimedAt.toISOString(),
  evidence: evidence.map((piece) => ({ ...piece, submittedAt: piece.submittedAt.toISOString() })),
  favourId: favour?.id ?? null,
});

async function joinPieces(tx: Tx, stays: Row, goes: Row) {
  const { own, over, limit } = joinedPieces(stays, goes);
  for (const { id, ...piece } of [...own, ...over]) {
    await tx.evidence.update({ where: { id }, data: { ...piece, claimId: stays.id } });
  }
  await tx.asset.updateMany({ where: { claimId: goes.id }, data: { claimId: stays.id } });
  if (!limit) return;
  const assets = await tx.asset.findMany({ where: { claimId: stays.id }, select: { id: true, allows: true } });
  for (const { id, allows } of assets) {
    await tx.asset.update({ where: { id }, data: { allows: allows.filter((scope) => limit.includes(scope)) } });
  }
}
