import { expect, it } from 'vitest';
import { makeContact, makeUsage } from '#test/support/account-facts';
import { testDatabase } from '#test/support/database';
import { makeAccount } from '#test/support/people';
import { listUsageFacts } from '~/domain/accounts/usage-facts.server';
import { dateFromDay } from '~/platform/time';

const { db } = await testDatabase();
const today = dateFromDay('2026-11-19');
const since = dateFromDay('2025-10-15');

async function read(accountId: string) {
  const facts = await listUsageFacts(db, { accountIds: [accountId], today, since });
  return facts.get(accountId);
}

it('takes the account’s own row before the sum of its people’s, measure by measure, and never both', async () => {
  const { id: accountId } = await makeAccount(db);
  const [one, two] = await Promise.all([makeContact(db, { accountId }), makeContact(db, { accountId })]);
  await makeUsage(db, { accountId, endsOn: '2026-11-10', actions: 900 });
  await makeUsage(db, { accountId, contactId: one.id, endsOn: '2026-11-10', actions: 400, minutes: 50 });
  await makeUsage(db, { accountId, contactId: two.id, endsOn: '2026-11-10', actions: 100, minutes: 20 });
  await makeUsage(db, { accountId, contactId: one.id, endsOn: '2026-10-10', actions: 300 });
  await makeUsage(db, { accountId, contactId: two.id, endsOn: '2026-10-10', actions: 0 });
  expect((await read(accountId))?.usage).toEqual([
    { ago: 0, actions: 900, minutes: 70, activeUsers: 2 },
    { ago: 1, actions: 300, minutes: null, activeUsers: 1 },
  ]);
});

it('adds up weeks, brings longer rows to 30 days, and leaves out what ends after today or long ago', async () => {
  const { id: accountId } = await makeAccount(db);
  await makeUsage(db, { accountId, endsOn: '2026-11-18', days: 7, actions: 10, activeUsers: 4 });
  await makeUsage(db, { accountId, endsOn: '2026-11-11', days: 7, actions: 20, activeUsers: 6 });
  await makeUsage(db, { accountId, endsOn: '2026-09-30', days: 90, actions: 300, minutes: 90 });
  await makeUsage(db, { accountId, endsOn: '2026-11-20', actions: 5000 });
  await makeUsage(db, { accountId, endsOn: '2025-10-14', actions: 5000 });
  expect((await read(accountId))?.usage).toEqual([
    { ago: 0, actions: 30, minutes: null, activeUsers: 6 },
    { ago: 1, actions: 100, minutes: 30, activeUsers: null },
  ]);
});

it('ends the newest span with the newest day told, so that numbers that come late are no fall of use', async () => {
  const { id: accountId } = await makeAccount(db);
  const weeks = ['11-05', '10-29', '10-22', '10-15', '10-08', '10-01', '09-24', '09-17'];
  for (const day of weeks) await makeUsage(db, { accountId, endsOn: `2026-${day}`, days: 7, minutes: 100 });
  const minutes = (await read(accountId))?.usage.map(({ ago, minutes }) => [ago, minutes]);
  expect(minutes).toEqual([
    [0, 429], // five weeks, brought to 30 days
    [1, 300],
  ]);
});

it('counts rows of one feature towards the whole only where nothing tells of the whole', async () => {
  const { id: accountId } = await makeAccount(db);
  await makeUsage(db, { accountId, feature: 'Forecast', endsOn: '2026-11-10', actions: 30 });
  await makeUsage(db, { accountId, feature: 'Routes', endsOn: '2026-11-10', actions: 12 });
  await makeUsage(db, { accountId, feature: 'Forecast', endsOn: '2026-10-10', actions: 30 });
  await makeUsage(db, { accountId, endsOn: '2026-10-10', actions: 80 });
  const spans = (await read(accountId))?.usage.map(({ ago, actions }) => ({ ago, actions }));
  expect(spans).toEqual([
    { ago: 0, actions: 42 },
    { ago: 1, actions: 80 },
  ]);
});

it('tells of each feature when it was first and last used, and by how many at most', async () => {
  const { id: accountId } = await makeAccount(db);
  const people = await Promise.all([1, 2, 3].map(() => makeContact(db, { accountId })));
  await makeUsage(db, { accountId, feature: 'Forecast', endsOn: '2026-08-31', activeUsers: 14 });
  await makeUsage(db, { accountId, feature: 'Forecast', endsOn: '2026-10-31', activeUsers: 11 });
  for (const { id } of people) {
    await makeUsage(db, { accountId, contactId: id, feature: 'Routes', endsOn: '2026-10-31', actions: 3 });
  }
  await makeUsage(db, { accountId, contactId: people[0]?.id, feature: 'Routes', endsOn: '2026-11-18', actions: 3 });
  await makeUsage(db, { accountId, feature: 'Export', endsOn: '2026-11-18', actions: 0 });
  await makeUsage(db, { accountId, feature: 'Alerts', endsOn: '2026-11-18' });
  const on = dateFromDay;
  expect((await read(accountId))?.features).toEqual([
    { feature: 'Alerts', firstOn: on('2026-11-18'), lastOn: on('2026-11-18'), users: null },
    { feature: 'Forecast', firstOn: on('2026-08-31'), lastOn: on('2026-10-31'), users: 14 },
    { feature: 'Routes', firstOn: on('2026-10-31'), lastOn: on('2026-11-18'), users: 3 },
  ]);
});

it('tells what each person did: actions of 30 days, sign-ins of 90', async () => {
  const { id: accountId } = await makeAccount(db);
  const { id: contactId } = await makeContact(db, { accountId });
  await makeUsage(db, { accountId, contactId, endsOn: '2026-11-10', actions: 412, signIns: 9 });
  await makeUsage(db, { accountId, contactId, feature: 'Forecast', endsOn: '2026-11-10', actions: 100 });
  await makeUsage(db, { accountId, contactId, endsOn: '2026-09-10', actions: 70, signIns: 4 });
  await makeUsage(db, { accountId, contactId, endsOn: '2026-08-10', actions: 70, signIns: 50 });
  expect((await read(accountId))?.people).toEqual([{ contactId, actions: 412, signIns: 13 }]);
});
