import { expect, it } from 'vitest';
import { joinClaims } from '~/domain/opportunities/join-claims.server';
import type { PublishScope } from '~/generated/prisma/enums';
import { newId } from '~/platform/id';
import { addTime, days } from '~/platform/time';
import { makeFavour } from '#test/support/advocates';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { makeClaim, makeOpportunity } from '#test/support/opportunities';
import { makeAdvocate, makeStaff } from '#test/support/people';
import { makeAsset } from '#test/support/requests-data';

const { db } = await testDatabase();
const priya = await makeStaff(db);
const by = { personId: priya.id, name: priya.name };
const join = (from: string, to: string) => db.$transaction((tx) => joinClaims(tx, { from, to, by, now: NOW }));
const handIn = (claimId: string, allows: PublishScope[], n: number) =>
  db.evidence.create({
    data: { id: newId('evd'), claimId, text: 'Good.', allows, submittedAt: addTime(NOW, days(n)) },
  });

it('keeps the further claim with the pieces, the assets and the favours of both', async () => {
  const [from, to] = [await makeAdvocate(db), await makeAdvocate(db)];
  const opportunityId = (await makeOpportunity(db)).id;
  const stays = await makeClaim(db, { advocateId: from.id, opportunityId, status: 'APPROVED' });
  const goes = await makeClaim(db, {
    ...{ advocateId: to.id, opportunityId, status: 'APPROVED' },
    claimedAt: addTime(NOW, days(1)),
  });
  await handIn(stays.id, ['QUOTE', 'NAME'], 2);
  await handIn(goes.id, ['QUOTE'], 3);
  const asset = await makeAsset(db, { claimId: goes.id, allows: ['QUOTE', 'PHOTO'] });
  for (const { id, advocateId } of [stays, goes]) await makeFavour(db, advocateId, { claimId: id });
  await join(from.id, to.id);
  const claims = await db.claim.findMany({
    where: { opportunityId },
    include: { evidence: { orderBy: { submittedAt: 'desc' } }, favour: true, opportunity: true, assets: true },
  });
  expect(claims).toMatchObject([
    { id: stays.id, favour: { advocateId: from.id }, opportunity: { taken: 1 }, assets: [{ allows: ['QUOTE'] }] },
  ]);
  expect(claims[0]?.evidence.map(({ allows }) => allows)).toEqual([['QUOTE'], ['QUOTE']]);
  expect(claims[0]?.evidence[0]?.submittedAt).toEqual(addTime(NOW, days(2)));
  expect(claims[0]?.assets[0]?.id).toBe(asset.id);
  expect(await db.favour.findMany({ where: { advocateId: to.id } })).toMatchObject([{ claimId: null }]);
  const events = await db.auditEvent.findMany({ where: { opportunityId, kind: 'claim.joined' } });
  const evidence = [{ allows: ['QUOTE'], submittedAt: addTime(NOW, days(3)).toISOString() }];
  expect(events).toMatchObject([
    { actorId: priya.id, advocateId: to.id, data: { goneId: goes.id, goneStatus: 'APPROVED', evidence } },
  ]);
});

it('gives the place that comes free to whoever waits longest, with a letter', async () => {
  const [from, to, waiting] = [await makeAdvocate(db), await makeAdvocate(db), await makeAdvocate(db)];
  const opportunityId = (await makeOpportunity(db, { places: 2 })).id;
  await makeClaim(db, { advocateId: from.id, opportunityId, status: 'CLAIMED', draft: { text: 'So far' } });
  const stays = await makeClaim(db, { advocateId: to.id, opportunityId, status: 'SUBMITTED' });
  const moves = await makeClaim(db, { advocateId: waiting.id, opportunityId, status: 'WAITING' });
  await join(from.id, to.id);
  const claims = await db.claim.findMany({ where: { opportunityId } });
  expect(claims).toHaveLength(2);
  expect(claims.find(({ id }) => id === stays.id)).toMatchObject({ status: 'SUBMITTED', draft: { text: 'So far' } });
  expect(claims.find(({ id }) => id === moves.id)).toMatchObject({ status: 'CLAIMED' });
  expect(await db.opportunity.findUniqueOrThrow({ where: { id: opportunityId } })).toMatchObject({ taken: 2 });
  expect(await db.mailMessage.count({ where: { message: 'place-free', toEmail: waiting.person.email } })).toBe(1);
});

it('leaves alone what only one of them claimed', async () => {
  const [from, to] = [await makeAdvocate(db), await makeAdvocate(db)];
  const opportunityId = (await makeOpportunity(db)).id;
  const claim = await makeClaim(db, { advocateId: from.id, opportunityId });
  await join(from.id, to.id);
  expect(await db.claim.findUniqueOrThrow({ where: { id: claim.id } })).toEqual(claim);
});
