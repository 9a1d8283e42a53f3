import { expect, it } from 'vitest';
import { newId } from '~/platform/id';
import { addTime, days, hours, systemNow } from '~/platform/time';
import { loader } from '~/routes/advocate/me';
import { makeAskOf, makeFavour } from '#test/support/advocates';
import { testDatabase } from '#test/support/database';
import { makeOutcome } from '#test/support/impact';
import { makeClaim, makeOpportunity } from '#test/support/opportunities';
import { makeAdvocate, makeStaff } from '#test/support/people';
import { get, signInAs } from '#test/support/requests';

const { db } = await testDatabase();

it('tells nothing where there is nothing to tell, and never a zero', async () => {
  const advocate = await makeAdvocate(db);
  const data = await loader(get('/me', { cookie: await signInAs(db, advocate.personId) }));
  expect(data).toMatchObject({ headline: null, outcomes: [], doings: [], thanks: [] });
  expect(data.ladder.map(({ state }) => state)).toEqual(['open', 'locked', 'locked', 'locked']);
  expect(data.preferences).toMatchObject({ quarterlyCap: 4, left: 4, pausedUntil: null });
});

it('gathers impact, claims and asks, thanks and limits of the advocate alone', async () => {
  const advocate = await makeAdvocate(db, { quarterlyCap: 3 });
  const other = await makeAdvocate(db);
  const now = systemNow();
  const opportunity = await makeOpportunity(db, { thanks: 'A letter' });
  const claim = await makeClaim(db, { opportunityId: opportunity.id, advocateId: advocate.id, status: 'APPROVED' });
  const favour = await makeFavour(db, advocate.id, { claimId: claim.id, thankedAt: now, title: 'My quote' });
  const theirs = await makeFavour(db, other.id);
  const recordedById = (await makeStaff(db)).id;
  const lead = {
    kind: 'LEADS' as const,
    quantity: 7,
    happenedOn: now,
    recordedById,
    recordedAt: addTime(now, -hours(2)),
  };
  await db.outcome.createMany({
    data: [favour, favour, theirs].map(({ id }) => ({ id: newId('out'), favourId: id, ...lead })),
  });
  // Neither in the hour in which a slip is taken back, nor of a review (V9).
  await makeOutcome(db, favour.id, { recordedAt: now });
  const review = await makeFavour(db, advocate.id, { activity: 'REVIEW' });
  await makeOutcome(db, review.id, { recordedAt: addTime(now, -days(1)), toldAt: now });
  const deal = await db.deal.create({ data: { id: newId('deal'), name: 'Tarnfield' } });
  await db.dealFavour.create({ data: { dealId: deal.id, favourId: favour.id, linkedAt: now } });
  await makeAskOf(db, advocate.id, { askedAt: now, expiresAt: addTime(now, days(5)) });
  const data = await loader(get('/me', { cookie: await signInAs(db, advocate.personId) }));
  expect(data.headline?.map(({ text }) => text).join('')).toBe(
    'Your favours helped in 1 deal and brought 14 qualified leads.',
  );
  expect(data.outcomes).toMatchObject([
    { title: 'My quote', quantity: 7, evidence: expect.stringContaining('sales team accepted'), card: null },
    { quantity: 7, card: null },
  ]);
  expect(data.doings.map(({ kind, status }) => [kind, status]).sort()).toEqual([
    ['ask', 'OPEN'],
    ['claim', 'APPROVED'],
  ]);
  expect(data.thanks).toMatchObject([{ title: 'My quote', thanks: { text: 'A letter' } }]);
  expect(data.preferences).toMatchObject({ quarterlyCap: 3, left: 2, used: 1, hasOpenAsk: true });
});
