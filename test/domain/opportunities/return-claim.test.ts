import { beforeAll, expect, it } from 'vitest';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { makeAdvocates, makeClaim, makeOpportunity } from '#test/support/opportunities';
import { makeStaff } from '#test/support/people';
import { returnClaim } from '~/domain/opportunities/return-claim.server';
import type { Db } from '~/platform/db.server';
import { addTime, days } from '~/platform/time';

// What happens when another manager approves at the same moment stands in approve-claim.test.ts.
let db: Db;
let sam: { personId: string; name: string };
beforeAll(async () => {
  ({ db } = await testDatabase());
  const { id, name } = await makeStaff(db, { name: 'Sam Petrović' });
  sam = { personId: id, name };
});

async function claimOf(fields: Parameters<typeof makeOpportunity>[1] = {}) {
  const [advocateId = ''] = await makeAdvocates(db, 1);
  const { id: opportunityId } = await makeOpportunity(db, fields);
  return makeClaim(db, { opportunityId, advocateId, status: 'SUBMITTED' });
}
const giveBack = (claimId: string) => returnClaim(db, { claimId, reason: 'Please add one number.' }, sam, NOW);

it('returning says what would make it right and gives two more weeks', async () => {
  const claim = await claimOf();
  expect(await giveBack(claim.id)).toMatchObject({ ok: true });
  const dueAt = addTime(NOW, days(14));
  const row = await db.claim.findUniqueOrThrow({ where: { id: claim.id } });
  expect(row).toMatchObject({ status: 'RETURNED', reason: 'Please add one number.', dueAt, decidedById: sam.personId });
  expect(await db.auditEvent.findMany({ where: { advocateId: claim.advocateId } })).toMatchObject([
    { kind: 'claim.returned', reasons: ['Please add one number.'], actorName: 'Sam Petrović' },
  ]);
  expect(await db.mailMessage.findMany({ where: { personId: `per_${claim.advocateId}` } })).toMatchObject([
    {
      message: 'claim-returned',
      props: { reviewerName: 'Sam Petrović', dueLine: 'There is time until 3 December 2026.' },
    },
  ]);
  expect(
    await db.$queryRaw`SELECT 1 FROM pgboss.job WHERE name = 'lapse-claim' AND data->>'claimId' = ${claim.id}`,
  ).toHaveLength(1);
});

it('a review is never sent back where its platform forbids to follow up (V9)', async () => {
  const claim = await claimOf({ activity: 'REVIEW' });
  expect(await giveBack(claim.id)).toEqual({ ok: false, reason: 'no-follow-up' });
});
