import { beforeAll, expect, it } from 'vitest';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { makeAdvocates, makeClaim, makeOpportunity } from '#test/support/opportunities';
import { makeStaff } from '#test/support/people';
import { approveClaim } from '~/domain/opportunities/approve-claim.server';
import { returnClaim } from '~/domain/opportunities/return-claim.server';
import type { ClaimStatus } from '~/generated/prisma/enums';
import type { Db } from '~/platform/db.server';

let db: Db;
let priya: { personId: string; name: string };
let sam: { personId: string; name: string };
beforeAll(async () => {
  ({ db } = await testDatabase());
  const [one, two] = [await makeStaff(db), await makeStaff(db, { name: 'Sam Petrović' })];
  priya = { personId: one.id, name: one.name };
  sam = { personId: two.id, name: two.name };
});

async function claimOf(status: ClaimStatus = 'SUBMITTED', fields: Parameters<typeof makeOpportunity>[1] = {}) {
  const [advocateId = ''] = await makeAdvocates(db, 1);
  const { id: opportunityId } = await makeOpportunity(db, fields);
  return makeClaim(db, { opportunityId, advocateId, status });
}
const approve = (claimId: string, by = priya) => approveClaim(db, { claimId }, by, NOW);
const giveBack = (claimId: string, by = sam) => returnClaim(db, { claimId, reason: 'Please add one number.' }, by, NOW);
const kinds = async (advocateId: string) =>
  (await db.auditEvent.findMany({ where: { advocateId }, orderBy: { id: 'asc' } })).map(({ kind }) => kind);

it('approving makes a favour, thanks its owner and says who decided', async () => {
  const claim = await claimOf('SUBMITTED', { minutes: 25 });
  const result = await approve(claim.id);
  expect(result).toMatchObject({ ok: true, value: { isNew: true, name: 'Ilse Brandt' } });
  expect(await db.claim.findUniqueOrThrow({ where: { id: claim.id }, include: { favour: true } })).toMatchObject({
    status: 'APPROVED',
    decidedById: priya.personId,
    favour: { minutes: 25, activity: 'QUOTE', isLive: false, completedAt: NOW },
  });
  expect(await kinds(claim.advocateId)).toEqual(['favour.completed', 'claim.approved']);
  expect(await db.mailMessage.findMany({ where: { personId: `per_${claim.advocateId}` } })).toMatchObject([
    { message: 'claim-approved', props: { thanks: 'Our thank-you: A letter from the engineer who built it' } },
  ]);
});

const thanksOf = (advocateId: string) => db.mailMessage.findMany({ where: { personId: `per_${advocateId}` } });

it('promises nothing of value to whoever declines it, and thanks them (G7)', async () => {
  const claim = await claimOf('SUBMITTED', { thanksKind: 'GIFT', thanks: 'A book of your choice' });
  await db.advocate.update({ where: { id: claim.advocateId }, data: { declinesValue: true } });
  await approve(claim.id);
  const [letter] = await thanksOf(claim.advocateId);
  expect(letter?.message).toBe('claim-approved');
  expect(JSON.stringify(letter?.props)).not.toContain('A book');
});

it('writes no letter about a review where no checked policy allows to follow up (V9)', async () => {
  const claim = await claimOf('SUBMITTED', { activity: 'REVIEW', evidence: 'NONE' });
  expect(await approve(claim.id)).toMatchObject({ ok: true, value: { isNew: true, isThanked: false } });
  expect(await thanksOf(claim.advocateId)).toEqual([]);
  expect(await kinds(claim.advocateId)).toEqual(['favour.completed', 'claim.approved']);
});

it('two managers at once approve it once', async () => {
  const claim = await claimOf();
  const results = await Promise.all([
    approve(claim.id),
    approve(claim.id, sam),
    approve(claim.id),
    approve(claim.id, sam),
  ]);
  expect(results.every(({ ok }) => ok)).toBe(true);
  expect(results.filter((result) => result.ok && result.value.isNew)).toHaveLength(1);
  expect(await db.favour.count({ where: { claimId: claim.id } })).toBe(1);
  expect(await db.mailMessage.count({ where: { personId: `per_${claim.advocateId}` } })).toBe(1);
});

it('one approves while the other returns: one decision stands', async () => {
  for (let round = 0; round < 5; round++) {
    const claim = await claimOf();
    const [approved, returned] = await Promise.all([approve(claim.id), giveBack(claim.id)]);
    expect([approved.ok, returned.ok].filter(Boolean)).toHaveLength(1);
    const { status } = await db.claim.findUniqueOrThrow({ where: { id: claim.id } });
    expect(status).toBe(approved.ok ? 'APPROVED' : 'RETURNED');
  }
});

it.each(['CLAIMED', 'RETURNED', 'WITHDRAWN', 'LAPSED', 'WAITING'] as const)(
  'a claim that is %s cannot be decided',
  async (status) => {
    const claim = await claimOf(status);
    expect(await approve(claim.id)).toEqual({ ok: false, reason: 'not-submitted' });
    expect(await giveBack(claim.id)).toEqual({ ok: false, reason: 'not-submitted' });
    expect(await db.favour.count({ where: { claimId: claim.id } })).toBe(0);
  },
);

it('an unknown claim is not found', async () => {
  expect(await approve('clm_unknown')).toEqual({ ok: false, reason: 'not-found' });
  expect(await giveBack('clm_unknown')).toEqual({ ok: false, reason: 'not-found' });
});
