import { expect, it } from 'vitest';
import { addGuest } from '~/domain/meetings/add-guest.server';
import { acceptAsk } from '~/domain/requests/accept-ask.server';
import { completeRequest } from '~/domain/requests/complete-request.server';
import { addTime, hours } from '~/platform/time';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { makeScheduled } from '#test/support/meetings';
import { makeOpenAsk, makeRequest } from '#test/support/requests-data';

const { db } = await testDatabase();

it('records the favour, links the deal, thanks the advocate and tells the requester, once', async () => {
  const { ask, advocate, self, manager } = await makeOpenAsk(db);
  const { number, dealId, id: requestId } = ask.request;
  await acceptAsk(db, { askId: ask.id, note: '' }, self, NOW);
  const done = { number, minutes: 40, ownerId: null };
  const results = await Promise.all([1, 2, 3].map(() => completeRequest(db, done, manager, NOW)));
  expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  expect(results.flatMap((result) => (result.ok ? [] : [result.reason]))).toEqual(['not-accepted', 'not-accepted']);
  const favours = await db.favour.findMany({ where: { askId: ask.id }, include: { deals: true } });
  expect(favours).toMatchObject([
    {
      advocateId: advocate.id,
      activity: 'REFERENCE_CALL',
      minutes: 40,
      isLive: true,
      completedAt: NOW,
      deals: [{ dealId }],
    },
  ]);
  expect(await db.request.findUniqueOrThrow({ where: { id: requestId }, include: { asks: true } })).toMatchObject({
    status: 'CLOSED',
    closedAs: 'FULFILLED_BY_PERSON',
    closedAt: NOW,
    asks: [{ status: 'DONE', completedAt: NOW }],
  });
  const events = await db.auditEvent.findMany({ where: { requestId, kind: 'request.completed' } });
  expect(events).toMatchObject([{ data: { favourId: favours[0]?.id }, advocateId: advocate.id }]);
  expect(
    await db.mailMessage.count({ where: { key: { in: [`ask-done:${ask.id}`, `request-completed:${requestId}`] } } }),
  ).toBe(2);
});

it('a call that two requests shared: one favour, both done, both deals credited; not while it is ahead', async () => {
  const { id, request, manager, ask, times } = await makeScheduled(db);
  const other = await makeRequest(db);
  await addGuest(db, { meetingId: id, requestId: other.id }, manager, NOW);
  const done = { number: other.number, minutes: 30, happened: 'They have a plan now.', ownerId: null };
  expect(await completeRequest(db, done, manager, NOW)).toEqual({ ok: false, reason: 'not-held' });
  expect(await completeRequest(db, done, manager, addTime(times.first, hours(1)))).toMatchObject({ ok: true });
  const favour = await db.favour.findFirstOrThrow({ where: { askId: ask.id }, include: { deals: true } });
  expect(favour.deals.map(({ dealId }) => dealId).sort()).toEqual([request.dealId, other.dealId].sort());
  for (const one of [request, other])
    expect(await db.request.findUniqueOrThrow({ where: { id: one.id } })).toMatchObject({
      closedAs: 'FULFILLED_BY_PERSON',
      closedReason: 'They have a plan now.',
    });
  const thanks = await db.mailMessage.findUniqueOrThrow({ where: { key: `ask-done:${ask.id}` } });
  expect(JSON.stringify(thanks.props)).toContain('They have a plan now.');
});

it('is for the requester of it, and only after a yes', async () => {
  const { ask, manager } = await makeOpenAsk(db);
  const { number, requesterId } = ask.request;
  const complete = (ownerId: string | null) => completeRequest(db, { number, minutes: 30, ownerId }, manager, NOW);
  expect(await complete('per_other')).toEqual({ ok: false, reason: 'gone' });
  expect(await complete(requesterId)).toEqual({ ok: false, reason: 'not-accepted' });
  expect(await complete(null)).toEqual({ ok: false, reason: 'not-accepted' });
});
