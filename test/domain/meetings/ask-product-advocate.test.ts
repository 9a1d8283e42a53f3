import { expect, it } from 'vitest';
import { askProductAdvocate } from '~/domain/meetings/ask-product-advocate.server';
import { offerTimes } from '~/domain/meetings/offer-times.server';
import { pickTime } from '~/domain/meetings/pick-time.server';
import { findSuggestions, listProductAdvocates } from '~/domain/meetings/staff.server';
import { completeRequest } from '~/domain/requests/complete-request.server';
import { addTime, days, hours } from '~/platform/time';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { makeProductAdvocate, readMeeting } from '#test/support/meetings';
import { makeStaff } from '#test/support/people';
import { makeRequest, makeRequester } from '#test/support/requests-data';

const { db } = await testDatabase();

async function wanted() {
  const by = await makeRequester(db);
  const { id } = await makeRequest(db, { by });
  return { request: await db.request.update({ where: { id }, data: { helper: 'PRODUCT_ADVOCATE' } }), by };
}

it('is asked once, says yes by times, joins the deal first, and the request is done without a favour', async () => {
  const { request, by } = await wanted();
  const tom = await makeProductAdvocate(db);
  const manager = await makeStaff(db);
  const actor = { personId: manager.id, name: manager.name };
  expect(await findSuggestions(db, request.id, NOW)).toMatchObject([{ name: 'Tom Farrow', isFree: true }]);
  const ask = () => askProductAdvocate(db, { number: request.number, personId: tom.personId }, actor, NOW);
  const results = await Promise.all([ask(), ask(), ask()]);
  expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  const { id } = await db.meeting.findFirstOrThrow({ where: { productAdvocateId: tom.personId } });
  const times = [2, 3, 4].map((n) => addTime(NOW, days(n)));
  await offerTimes(db, { meetingId: id, side: 'HELPER', times, word: '' }, tom, NOW);
  expect((await db.request.findUniqueOrThrow({ where: { id: request.id } })).status).toBe('ACCEPTED');
  await pickTime(db, { meetingId: id, startsAt: times[0]!, side: 'GUEST' }, by, NOW);
  expect((await readMeeting(db, id)).status).toBe('SCHEDULED');
  const done = { number: request.number, minutes: 30, ownerId: null };
  expect(await completeRequest(db, done, actor, addTime(NOW, days(2) + hours(1)))).toEqual({
    ok: true,
    value: { favourIds: [] },
  });
  expect(await db.dealInvolvement.findMany()).toMatchObject([
    { dealId: request.dealId, productAdvocateId: tom.personId },
  ]);
  const [listed] = await listProductAdvocates(db, NOW);
  expect(listed).toMatchObject({ load: 1, deals: [{ id: request.dealId, owns: true }] });
});

it('nobody is asked for what a customer is to do, or who is no product advocate', async () => {
  const { request } = await wanted();
  const other = await makeRequest(db);
  const tom = await makeProductAdvocate(db);
  const ask = (number: number, personId: string) => askProductAdvocate(db, { number, personId }, tom, NOW);
  expect(await ask(other.number, tom.personId)).toEqual({ ok: false, reason: 'not-askable' });
  expect(await ask(request.number, request.requesterId)).toEqual({ ok: false, reason: 'gone' });
  const left = await makeProductAdvocate(db);
  await db.person.update({ where: { id: left.personId }, data: { disabledAt: NOW } });
  expect(await ask(request.number, left.personId)).toEqual({ ok: false, reason: 'gone' });
});

it('whose week is full is asked only with a reason, which they read; of two who ask for the last call, one sees it full', async () => {
  const tom = await makeProductAdvocate(db);
  await db.productAdvocate.update({ where: { personId: tom.personId }, data: { weeklyCap: 1 } });
  const manager = await makeStaff(db);
  const actor = { personId: manager.id, name: manager.name };
  const requests = await Promise.all([wanted(), wanted()]);
  const ask = (number: number, reason?: string) =>
    askProductAdvocate(db, { number, personId: tom.personId, reason }, actor, NOW);
  const results = await Promise.all(requests.map(({ request }) => ask(request.number)));
  expect(results.filter(({ ok }) => !ok)).toEqual([{ ok: false, reason: 'full' }]);
  const { request } = requests[results.findIndex(({ ok }) => !ok)]!;
  const where = { requestId: request.id, kind: 'product-advocate.asked' };
  expect(await db.auditEvent.count({ where })).toBe(0);
  expect(await ask(request.number, 'The largest deal of the year.')).toMatchObject({ ok: true });
  const event = await db.auditEvent.findFirstOrThrow({ where });
  expect(event.reasons).toEqual(['Their week is full: 1 of 1 call this week.', 'The largest deal of the year.']);
  const letter = await db.mailMessage.findFirstOrThrow({
    where: { personId: tom.personId, props: { path: ['label'], string_starts_with: `R-${request.number} ` } },
  });
  expect(JSON.stringify(letter.props)).toContain('The largest deal of the year.');
});
