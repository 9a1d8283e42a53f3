import { expect, it } from 'vitest';
import { findRequestPage } from '~/domain/requests/page.server';
import { stopRound } from '~/domain/requests/stop-round.server';
import { makeAsking, startAsking } from '#test/support/asking';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';

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
