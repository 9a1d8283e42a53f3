import { beforeAll, expect, it } from 'vitest';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { makeAdvocates, makeClaim, makeOpportunity } from '#test/support/opportunities';
import { lapseClaim } from '~/domain/opportunities/lapse-claim.server';
import type { ClaimStatus } from '~/generated/prisma/enums';
import type { Db } from '~/platform/db.server';
import { addTime, hours } from '~/platform/time';

let db: Db;
beforeAll(async () => ({ db } = await testDatabase()));

async function claimOf(
  status: ClaimStatus,
  dueAt: Date,
  fields: Parameters<typeof makeOpportunity>[1] = { places: 1 },
) {
  const [advocateId = ''] = await makeAdvocates(db, 1);
  const opportunity = await makeOpportunity(db, fields);
  const claim = await makeClaim(db, { opportunityId: opportunity.id, advocateId, status, dueAt });
  return { claim, opportunity };
}
const past = addTime(NOW, -hours(1));
const lapse = (claimId: string) => lapseClaim(db, { claimId }, NOW);

it.each(['CLAIMED', 'RETURNED'] as const)(
  'an overdue claim that is %s gives its place back, with event and letter',
  async (status) => {
    const { claim, opportunity } = await claimOf(status, past);
    expect(await lapse(claim.id)).toBe(true);
    const why = 'Nothing was handed in by 19 November 2026.';
    expect(await db.claim.findUniqueOrThrow({ where: { id: claim.id } })).toMatchObject({
      status: 'LAPSED',
      reason: why,
    });
    expect((await db.opportunity.findUniqueOrThrow({ where: { id: opportunity.id } })).taken).toBe(0);
    expect(await db.auditEvent.findMany({ where: { opportunityId: opportunity.id } })).toMatchObject([
      { kind: 'claim.lapsed', actorName: 'Flywheel', reasons: [why] },
    ]);
    expect(
      await db.mailMessage.count({ where: { message: 'claim-lapsed', personId: `per_${claim.advocateId}` } }),
    ).toBe(1);
  },
);

it.each<[ClaimStatus, Date]>([
  ['CLAIMED', addTime(NOW, 1)],
  ['SUBMITTED', past],
  ['APPROVED', past],
  ['WITHDRAWN', past],
  ['WAITING', past],
])('%s, due %s: stays', async (status, dueAt) => {
  const { claim, opportunity } = await claimOf(status, dueAt);
  expect(await lapse(claim.id)).toBe(false);
  expect(await db.auditEvent.count({ where: { opportunityId: opportunity.id } })).toBe(0);
});

it('runs as often as it likes: one event, one place', async () => {
  const { claim, opportunity } = await claimOf('CLAIMED', past);
  const results = await Promise.all([lapse(claim.id), lapse(claim.id), lapse(claim.id)]);
  expect(results.filter(Boolean)).toHaveLength(1);
  expect(await db.auditEvent.count({ where: { opportunityId: opportunity.id } })).toBe(1);
  expect(await lapse('clm_unknown')).toBe(false);
});

it('moves the waiting list up', async () => {
  const { claim, opportunity } = await claimOf('CLAIMED', past);
  const [advocateId = ''] = await makeAdvocates(db, 1);
  const next = await makeClaim(db, { opportunityId: opportunity.id, advocateId, status: 'WAITING' });
  await lapse(claim.id);
  expect((await db.claim.findUniqueOrThrow({ where: { id: next.id } })).status).toBe('CLAIMED');
});

it('is silent about a review, unless the platform allows to follow up (V9)', async () => {
  const { claim } = await claimOf('CLAIMED', past, { activity: 'REVIEW', places: null });
  expect(await lapse(claim.id)).toBe(true);
  expect(await db.mailMessage.count({ where: { personId: `per_${claim.advocateId}` } })).toBe(0);
});
