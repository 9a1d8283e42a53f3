import { expect, it } from 'vitest';
import { addGuest } from '~/domain/meetings/add-guest.server';
import { askProductAdvocate } from '~/domain/meetings/ask-product-advocate.server';
import { pickTime } from '~/domain/meetings/pick-time.server';
import { holdMeeting } from '~/domain/meetings/hold-meeting.server';
import { acceptAsk } from '~/domain/requests/accept-ask.server';
import { closeRequest } from '~/domain/requests/close-request.server';
import { completeRequest } from '~/domain/requests/complete-request.server';
import { findStand } from '~/domain/requests/stand.server';
import { addTime, days, hours } from '~/platform/time';
import { NOW } from '#test/support/clock';
import { askOf, makeAsking, selfOf, startAsking, yesTo } from '#test/support/asking';
import { testDatabase } from '#test/support/database';
import { makeProductAdvocate, makeScheduled } from '#test/support/meetings';
import { makeOpenAsk, makeRequest } from '#test/support/requests-data';

const { db } = await testDatabase();

it('records the favour, links the deal, thanks the advocate and tells the requester, once', async () => {
  const { ask, advocate, self, manager } = await makeOpenAsk(db);
  const { number, dealId, id: requestId } = ask.request;
  await acceptAsk(db, yesTo(ask.id), self, NOW);
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

it('a product advocate who has not answered has not helped: refused, and their call stays as it was', async () => {
  const { manager } = await makeOpenAsk(db);
  const { id, number } = await makeRequest(db);
  await db.request.update({ where: { id }, data: { helper: 'PRODUCT_ADVOCATE' } });
  await askProductAdvocate(db, { number, personId: (await makeProductAdvocate(db)).personId }, manager, NOW);
  const done = { number, minutes: 30, ownerId: null };
  expect(await completeRequest(db, done, manager, NOW)).toEqual({ ok: false, reason: 'not-accepted' });
  const call = await db.meeting.findFirstOrThrow({ where: { guests: { some: { requestId: id } } } });
  expect(call.status).toBe('CHOOSING');
});

it('a call that took place is done, not closed: its helper keeps the favour', async () => {
  const { id, request, requester, manager, times } = await makeScheduled(db);
  const now = addTime(times.first, hours(1));
  await holdMeeting(db, { meetingId: id }, requester, now);
  await db.request.update({ where: { id: request.id }, data: { status: 'WAITING_FOR_ADVOCATE' } });
  const close = { number: request.number, reason: 'Enough.' };
  expect(await closeRequest(db, close, manager, now)).toEqual({ ok: false, reason: 'held' });
  const done = { number: request.number, minutes: 30, ownerId: null };
  expect(await completeRequest(db, done, manager, now)).toMatchObject({ ok: true });
});

it('says neither to who joined nor to programs who helped', async () => {
  const { ask, advocate, self, manager } = await makeOpenAsk(db);
  await acceptAsk(db, yesTo(ask.id), self, NOW);
  await completeRequest(db, { number: ask.request.number, minutes: 30, ownerId: null }, manager, NOW);
  const stand = await findStand(db, { number: ask.request.number, site: 'https://advocacy.northbeam.example' });
  const mail = await db.mailMessage.findUniqueOrThrow({ where: { key: `request-completed:${ask.requestId}` } });
  expect(stand).toMatchObject({ closedReason: 'Somebody helped: 30 minutes.' });
  expect(JSON.stringify([stand, mail.props])).not.toContain(advocate.person.name);
});

it('of two who said yes, whoever was never called has not helped: their call is off, and costs them nothing', async () => {
  const made = await makeAsking(db, { people: 2, wanted: 2 });
  await startAsking(db, made, 'GROUP');
  const asks = [await askOf(db, made, 0), await askOf(db, made, 1)] as const;
  for (const [index, { id }] of asks.entries()) await acceptAsk(db, yesTo(id), selfOf(made, index), NOW);
  const [called] = asks;
  const { id: meetingId } = await db.meeting.findUniqueOrThrow({ where: { askId: called.id } });
  const startsAt = addTime(NOW, days(1));
  await pickTime(db, { meetingId, startsAt, side: 'GUEST' }, made.manager, NOW);
  const done = { number: made.request.number, minutes: 30, ownerId: null };
  const result = await completeRequest(db, done, made.manager, addTime(startsAt, hours(1)));
  expect(result).toMatchObject({ ok: true, value: { favourIds: [expect.any(String)] } });
  const after = await db.ask.findMany({ where: { requestId: made.request.id }, include: { meeting: true } });
  expect(new Map(after.map(({ id, status, meeting }) => [id, [status, meeting?.status]]))).toEqual(
    new Map([
      [asks[0].id, ['DONE', 'HELD']],
      [asks[1].id, ['WITHDRAWN', 'CANCELLED']],
    ]),
  );
});
