import { expect, it } from 'vitest';
import { bulkRequests } from '~/domain/requests/bulk-requests.server';
import { listPicked } from '~/domain/requests/picked.server';
import { makeAsking, standOf, startAsking } from '#test/support/asking';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { makeStaff } from '#test/support/people';
import { makeAsset, makeRequest, makeRequester } from '#test/support/requests-data';

const { db } = await testDatabase();
const { id: personId, name } = await makeStaff(db, { name: 'Priya Raman' });
const by = { personId, name };
const requester = await makeRequester(db);
const [first, second, third] = [
  (await makeRequest(db, { by: requester })).number,
  (await makeRequest(db, { by: requester })).number,
  (await makeRequest(db, { by: requester })).number,
] as const;
const events = (kind: string) => db.auditEvent.count({ where: { kind } });

it('does each by itself, with an event and a letter each, and names those that refused', async () => {
  expect(await bulkRequests(db, { do: 'assign', n: [first, second, first], assigneeId: personId }, by, NOW)).toEqual({
    done: [first, second],
    failed: [],
  });
  expect(await events('request.assigned')).toBe(2);
  await bulkRequests(db, { do: 'close', n: [first], reason: 'The launch is off.' }, by, NOW);
  expect(await bulkRequests(db, { do: 'close', n: [first, third, 999_999], reason: 'No.' }, by, NOW)).toEqual({
    done: [third],
    failed: [
      { number: first, why: 'It is closed already.' },
      { number: 999_999, why: 'There is no such request.' },
    ],
  });
  expect(await events('request.closed')).toBe(2);
  expect(await db.mailMessage.count({ where: { key: { startsWith: 'request-closed:' } } })).toBe(2);
  expect(await listPicked(db, [first, second, 999_999])).toMatchObject([
    { number: first, line: { label: 'Declined' }, isAgreed: false },
    { number: second, assignee: 'Priya Raman' },
  ]);
});

it('gives nothing to somebody who does not run the programme', async () => {
  const result = await bulkRequests(db, { do: 'assign', n: [second], assigneeId: requester.personId }, by, NOW);
  expect(result.failed).toEqual([{ number: second, why: 'Only a manager can look after a request.' }]);
});

it('offers an asset to several, and has the next asked where somebody comes next', async () => {
  const made = await makeAsking(db);
  await startAsking(db, made, 'IN_ORDER');
  const { number } = made.request;
  const { number: fresh } = await makeRequest(db, { by: requester });
  expect(await bulkRequests(db, { do: 'next', n: [number, fresh] }, by, NOW)).toEqual({
    done: [number],
    failed: [{ number: fresh, why: 'Nobody comes next: nobody is asked in order, or everybody had their turn.' }],
  });
  expect(await standOf(db, made.request.id)).toEqual(['OPEN', 'OPEN', 'QUEUED']);
  const { id: assetId } = await makeAsset(db);
  const offer = { do: 'offer' as const, n: [number, fresh], assetId, words: 'Would this do?' };
  expect(await bulkRequests(db, offer, by, NOW)).toEqual({ done: [number, fresh], failed: [] });
  expect((await bulkRequests(db, offer, by, NOW)).failed.map(({ number: one }) => one)).toEqual([number, fresh]);
});
