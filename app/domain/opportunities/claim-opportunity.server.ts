import { type Actor, record } from '~/domain/audit/record.server';
import type { ClaimStatus } from '~/generated/prisma/enums';
import type { Db, Tx } from '~/platform/db.server';
import { newId } from '~/platform/id';
import { ok, refuse, type Result } from '~/platform/result';
import { seconds } from '~/platform/time';
import { type ClaimRefusal, decideClaim } from './claim-decision';
import { holdPlace } from './hold-place.server';
import { type LockedOpportunity, lockOpportunity, takePlace } from './lock-opportunity.server';
import { findPerson, type Person } from './person.server';

export type Claimed = { claimId: string; status: ClaimStatus; position: number | null; isNew: boolean };
export type ClaimFault = ClaimRefusal | { code: 'not-found'; text: string };

// When 200 people want the same five places they queue at the opportunity's row; that is worth waiting for.
const patient = { maxWait: seconds(20), timeout: seconds(20) };

/**
 * Takes a place for an advocate, or a seat on the waiting list (unless `mayWait` is false: then a full opportunity is
 * refused). Claiming again while a claim is under way gives that claim. Never more claims than places (C1).
 */
export async function claimOpportunity(
  db: Db,
  { opportunityId, advocateId, mayWait = true }: { opportunityId: string; advocateId: string; mayWait?: boolean },
  by: Actor,
  now: Date,
): Promise<Result<Claimed, ClaimFault>> {
  return db.$transaction(async (tx) => {
    const opportunity = await lockOpportunity(tx, opportunityId);
    const segmentIds = opportunity?.audience.segmentIds ?? [];
    const person = await findPerson(tx, advocateId, { segmentIds, now });
    if (!person || !opportunity || opportunity.status === 'DRAFT') {
      return refuse({ code: 'not-found', text: 'There is no such opportunity.' });
    }
    const existing = await tx.claim.findUnique({
      where: { opportunityId_advocateId: { opportunityId, advocateId } },
      select: { id: true, status: true },
    });
    const decision = decideClaim({ person, opportunity, existing, mayWait }, now);
    if (!decision.ok) return decision;
    if (existing && decision.value === 'already') {
      const position = existing.status === 'WAITING' ? await positionOf(tx, existing.id) : null;
      return ok({ claimId: existing.id, status: existing.status, position, isNew: false });
    }
    const claim = await stand(tx, { opportunity, person, existing, now });
    if (decision.value === 'wait') return ok(await wait(tx, { claim, opportunity, by, now }));
    if (!(await takePlace(tx, opportunity.id))) throw new Error(`No place in ${opportunity.id}, though it is locked.`);
    const reasons = ['They claimed it from the board; it uses up no ask.'];
    await holdPlace(tx, { claim, opportunity, from: 'WAITING', kind: 'claim.made', by, reasons, now });
    return ok({ claimId: claim.id, status: 'CLAIMED' as const, position: null, isNew: true });
  }, patient);
}

type Standing = { id: string; advocateId: string; accountId: string | null };

/** A claim in the last seat of the waiting list; one that had ended begins again on the same row. */
async function stand(
  tx: Tx,
  facts: { opportunity: LockedOpportunity; person: Person; existing: { id: string } | null; now: Date },
): Promise<Standing> {
  const { opportunity, person, existing, now } = facts;
  const fresh = { status: 'WAITING', claimedAt: now, dueAt: null, submittedAt: null, decidedAt: null } as const;
  const row = existing
    ? await tx.claim.update({ where: { id: existing.id }, data: { ...fresh, decidedById: null, reason: null } })
    : await tx.claim.create({
        data: { id: newId('clm'), opportunityId: opportunity.id, advocateId: person.advocateId, ...fresh },
      });
  return { id: row.id, advocateId: person.advocateId, accountId: person.account?.id ?? null };
}

async function wait(
  tx: Tx,
  { claim, opportunity, by, now }: { claim: Standing; opportunity: LockedOpportunity; by: Actor; now: Date },
): Promise<Claimed> {
  const position = await positionOf(tx, claim.id);
  await record(tx, {
    kind: 'claim.waiting',
    at: now,
    by,
    about: { advocateId: claim.advocateId, accountId: claim.accountId, opportunityId: opportunity.id },
    data: { claimId: claim.id, title: opportunity.title, position },
    reasons: [`All ${opportunity.places} places were taken.`],
  });
  return { claimId: claim.id, status: 'WAITING', position, isNew: true };
}

/** The seat of a waiting claim, from 1. */
async function positionOf(tx: Tx, claimId: string): Promise<number> {
  const [row] = await tx.$queryRaw<{ position: number }[]>`
    SELECT count(*)::int AS position FROM claims w JOIN claims own ON own.id = ${claimId}
     WHERE w.opportunity_id = own.opportunity_id AND w.status = 'WAITING'
       AND (w.claimed_at, w.id) <= (own.claimed_at, own.id)`;
  return row?.position ?? 1;
}
