import { beforeAll, expect, it } from 'vitest';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { makeClaim, makeOpportunity } from '#test/support/opportunities';
import { makeAdvocate } from '#test/support/people';
import { recordFavour } from '~/domain/opportunities/record-favour.server';
import type { Db } from '~/platform/db.server';

let db: Db;
beforeAll(async () => ({ db } = await testDatabase()));

async function favourOfAClaim() {
  const advocate = await makeAdvocate(db);
  const opportunity = await makeOpportunity(db);
  const claim = await makeClaim(db, { opportunityId: opportunity.id, advocateId: advocate.id, status: 'APPROVED' });
  return {
    advocateId: advocate.id,
    accountId: advocate.contact.accountId,
    activity: opportunity.activity,
    title: opportunity.title,
    minutes: opportunity.minutes,
    isLive: false,
    claimId: claim.id,
    completedAt: NOW,
  };
}

it('writes the favour and its event together', async () => {
  const favour = await favourOfAClaim();
  const { id } = await db.$transaction((tx) => recordFavour(tx, favour));
  expect(await db.favour.findUnique({ where: { id } })).toMatchObject({ ...favour, thankedAt: NOW });
  const events = await db.auditEvent.findMany({ where: { advocateId: favour.advocateId } });
  expect(events).toMatchObject([
    { kind: 'favour.completed', actorName: 'Flywheel', data: { favourId: id, claimId: favour.claimId } },
  ]);
});

it('counts a claim once, however often and in how many transactions at a time', async () => {
  const favour = await favourOfAClaim();
  const made = await Promise.all([1, 2, 3].map(() => db.$transaction((tx) => recordFavour(tx, favour))));
  expect(new Set(made.map(({ id }) => id)).size).toBe(1);
  expect(await db.favour.count({ where: { claimId: favour.claimId } })).toBe(1);
  expect(await db.auditEvent.count({ where: { advocateId: favour.advocateId } })).toBe(1);
});

it('leaves nothing behind when the transaction around it fails', async () => {
  const favour = await favourOfAClaim();
  const failing = db.$transaction(async (tx) => {
    await recordFavour(tx, favour);
    throw new Error('later step');
  });
  await expect(failing).rejects.toThrow('later step');
  expect(await db.favour.count({ where: { claimId: favour.claimId } })).toBe(0);
});
