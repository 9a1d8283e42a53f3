import { expect, it } from 'vitest';
import { acceptAsk } from '~/domain/requests/accept-ask.server';
import { closeRequest } from '~/domain/requests/close-request.server';
import { findRequestPage } from '~/domain/requests/page.server';
import { stopRound } from '~/domain/requests/stop-round.server';
import { askOf, makeAsking, selfOf, startAsking, yesTo } from '#test/support/asking';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { makeAsset, makeRequest } from '#test/support/requests-data';

const { db } = await testDatabase();

it('shows since when an owner is waited for, that they agreed, and nothing of one nobody needs any more', async () => {
  const made = await makeAsking(db, { mode: 'managed, owner agrees', people: 1 });
  const { id, number } = made.request;
  const viewer = { personId: made.manager.personId, seesAll: true, timeZone: 'Europe/London' };
  const stepsNow = async () => {
    const { steps, current } = (await findRequestPage(db, { number, viewer, now: NOW }))!.progress;
    return { now: steps[current]!.label, owner: steps.find(({ label }) => label === 'Owner agrees')?.note };
  };
  expect(await stepsNow()).toEqual({ now: 'Matching', owner: undefined });
  await startAsking(db, made, 'ONE');
  expect(await stepsNow()).toEqual({ now: 'Owner agrees', owner: 'waiting since Thu 19 Nov, 12:00' });
  const where = { requestId: id };
  await db.ownerApproval.updateMany({ where, data: { status: 'AGREED', answeredAt: NOW } });
  await db.request.update({ where: { id }, data: { status: 'MATCHING' } });
  expect(await stepsNow()).toEqual({ now: 'Matching', owner: 'agreed' });
  await db.ownerApproval.updateMany({ where, data: { status: 'WAITING', answeredAt: null } });
  await stopRound(db, { number }, made.manager, NOW);
  expect(await stepsNow()).toEqual({ now: 'Matching', owner: undefined });
});

it('names the asset that answered it, and the yes of everybody who said it', async () => {
  const request = await makeRequest(db);
  const asset = await makeAsset(db);
  const by = { personId: null, name: 'Priya Raman' };
  await closeRequest(db, { number: request.number, reason: 'It says it all.', assetId: asset.id }, by, NOW);
  const viewer = { personId: request.requesterId, seesAll: false, timeZone: 'UTC' };
  const page = (number: number, who = viewer) => findRequestPage(db, { number, viewer: who, now: NOW });
  expect(await page(request.number)).toMatchObject({ closedAsset: { id: asset.id, title: asset.title } });

  const made = await makeAsking(db, { people: 3, wanted: 3 });
  await startAsking(db, made, 'GROUP');
  for (const index of [0, 1]) await acceptAsk(db, yesTo((await askOf(db, made, index)).id), selfOf(made, index), NOW);
  const own = await page(made.request.number, { ...viewer, personId: made.request.requesterId });
  expect(own?.helpers.map(({ name }) => name).toSorted()).toEqual(['Maren A', 'Maren B']);
});
