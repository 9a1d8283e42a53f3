import { expect, it } from 'vitest';
import { lockMerge } from '~/domain/accounts/lock-merge.server';
import { mergeContacts } from '~/domain/accounts/merge-contacts.server';
import { claimOpportunity } from '~/domain/opportunities/claim-opportunity.server';
import { withdrawClaim } from '~/domain/opportunities/withdraw-claim.server';
import { expireAsk } from '~/domain/requests/expire-ask.server';
import { addTime, days } from '~/platform/time';
import { makeAskOf } from '#test/support/advocates';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { makeClaim, makeOpportunity } from '#test/support/opportunities';
import { makeAdvocate, makeStaff } from '#test/support/people';

const { db } = await testDatabase();
const priya = await makeStaff(db);
const by = { personId: priya.id, name: priya.name };

it('holds the opportunities and requests of both until the merge ends', async () => {
  const advocate = await makeAdvocate(db);
  const { id } = await makeOpportunity(db);
  await makeClaim(db, { advocateId: advocate.id, opportunityId: id });
  const { requestId } = await makeAskOf(db, advocate.id);
  const isFree = async () => {
    const rows = await db.$queryRaw<unknown[]>`
      SELECT id FROM (SELECT id FROM opportunities WHERE id = ${id} FOR UPDATE SKIP LOCKED) o
      UNION ALL SELECT id FROM (SELECT id FROM requests WHERE id = ${requestId} FOR UPDATE SKIP LOCKED) r`;
    return rows.length;
  };
  await db.$transaction(async (tx) => {
    await lockMerge(tx, [advocate.contactId]);
    expect(await isFree()).toBe(0);
  });
  expect(await isFree()).toBe(2);
});

it('nobody waits in a circle: merges beside claims, withdrawals and asks that end', async () => {
  const opportunity = await makeOpportunity(db, { places: 4 });
  const work: (() => Promise<unknown>)[] = [];
  for (let n = 0; n < 8; n++) {
    const [kept, gone, third] = [await makeAdvocate(db), await makeAdvocate(db), await makeAdvocate(db)];
    const claim = await makeClaim(db, { advocateId: kept.id, opportunityId: opportunity.id, status: 'WAITING' });
    await makeClaim(db, { advocateId: gone.id, opportunityId: opportunity.id, status: 'WAITING' });
    const ask = await makeAskOf(db, gone.id, { expiresAt: addTime(NOW, -days(1)) });
    const own = { claimId: claim.id, advocateId: kept.id };
    work.push(
      () => mergeContacts(db, { keptId: kept.contactId, goneId: gone.contactId }, by, NOW),
      () => withdrawClaim(db, own, by, NOW),
      () => claimOpportunity(db, { opportunityId: opportunity.id, advocateId: third.id }, by, NOW),
      () => expireAsk(db, { askId: ask.id }, NOW),
    );
  }
  const results = await Promise.allSettled(work.map((start) => start()));
  expect(results.flatMap((one) => (one.status === 'rejected' ? [String(one.reason)] : []))).toEqual([]);
  const { taken } = await db.opportunity.findUniqueOrThrow({ where: { id: opportunity.id } });
  const holding = { opportunityId: opportunity.id, status: { in: ['CLAIMED' as const] } };
  expect(await db.claim.count({ where: holding })).toBe(taken);
});
