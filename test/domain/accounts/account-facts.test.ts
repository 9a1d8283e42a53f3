import { expect, it } from 'vitest';
import { makeContact, makeNotedFact, makeSurvey, makeUsage } from '#test/support/account-facts';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { makeAccount, makeAdvocate, makeStaff } from '#test/support/people';
import { listAccountFacts } from '~/domain/accounts/account-facts.server';
import { newId } from '~/platform/id';
import { dateFromDay } from '~/platform/time';

const { db, pool } = await testDatabase();
const on = dateFromDay;

it('reads everything that is known of an account, with numbers as numbers', async () => {
  const staff = await makeStaff(db);
  const account = await makeAccount(db, {
    annualRevenue: 186_000,
    seats: 18,
    ownerId: staff.id,
    signedOn: on('2024-03-01'),
  });
  const { id: contactId } = await makeContact(db, { accountId: account.id });
  await makeSurvey(db, { accountId: account.id, contactId });
  await makeNotedFact(db, { accountId: account.id, contactId, recordedById: staff.id });
  await makeUsage(db, { accountId: account.id, contactId, endsOn: '2026-11-10', actions: 412 });
  const [facts] = (await listAccountFacts(db, [account.id, 'acc_unknown'], NOW)).values();
  expect(facts).toMatchObject({
    id: account.id,
    annualRevenue: 186_000,
    seats: 18,
    ownerId: staff.id,
    signedOn: on('2024-03-01'),
    surveys: [{ contactId, kind: 'NPS', score: 10, on: on('2026-11-16') }],
    noted: [{ kind: 'GOAL_ACHIEVED', contactId, on: on('2026-10-28'), endedOn: null }],
    people: [{ contactId, actions: 412, signIns: 0 }],
    deals: [],
    departures: [],
  });
});

it('reads 400 days back, not a day ahead, and what still lasts whatever its age', async () => {
  const staff = await makeStaff(db);
  const { id: accountId } = await makeAccount(db);
  const deal = (name: string, fields: object) =>
    db.deal.create({ data: { id: newId('deal'), accountId, name, ...fields } });
  await deal('open for years', { status: 'OPEN', openedOn: on('2023-01-01') });
  await deal('won lately', { status: 'WON', closedOn: on('2026-10-01') });
  await deal('won long ago', { status: 'WON', closedOn: on('2025-10-14') });
  await deal('won tomorrow', { status: 'WON', closedOn: on('2026-11-20') });
  for (const day of ['2025-10-14', '2025-10-15', '2026-11-19', '2026-11-20']) {
    await makeSurvey(db, { accountId, answeredOn: on(day) });
    await makeNotedFact(db, { accountId, recordedById: staff.id, happenedOn: on(day) });
    const id = newId('cer');
    await db.certification.create({ data: { id, externalId: id, accountId, title: day, certifiedOn: on(day) } });
  }
  await makeNotedFact(db, {
    accountId,
    recordedById: staff.id,
    kind: 'ADOPTION_LACKING',
    happenedOn: on('2024-01-01'),
  });
  const facts = (await listAccountFacts(db, [accountId], NOW)).get(accountId);
  const days = (list: readonly { on: Date }[] = []) => list.map((one) => one.on.toISOString().slice(0, 10));
  expect(facts?.deals.map(({ name }) => name).sort()).toEqual(['open for years', 'won lately']);
  expect(days(facts?.surveys)).toEqual(['2025-10-15', '2026-11-19']);
  expect(days(facts?.noted)).toEqual(['2024-01-01', '2025-10-15', '2026-11-19']);
  expect(days(facts?.certifications)).toEqual(['2025-10-14', '2025-10-15', '2026-11-19']);
});

it('names advocates who left, and whoever used our product most before they did', async () => {
  const { id: accountId } = await makeAccount(db);
  const leftOn = on('2026-11-01');
  const advocate = await makeAdvocate(db, { accountId, name: 'Ines Duarte' });
  await db.contact.update({ where: { id: advocate.contactId }, data: { leftOn } });
  const top = await makeContact(db, { accountId, name: 'Dev Malhotra', leftOn });
  const other = await makeContact(db, { accountId, name: 'Robin Wren', leftOn });
  await makeUsage(db, { accountId, contactId: top.id, endsOn: '2026-10-10', actions: 90 });
  await makeUsage(db, { accountId, contactId: other.id, endsOn: '2026-10-10', actions: 10 });
  const facts = (await listAccountFacts(db, [accountId], NOW)).get(accountId);
  const left = facts?.departures
    .map(({ name, wasAdvocate }) => ({ name, wasAdvocate }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  expect(left).toEqual([
    { name: 'Dev Malhotra', wasAdvocate: false },
    { name: 'Ines Duarte', wasAdvocate: true },
  ]);
});

it('says the same of the same records in whatever order they were written', async () => {
  const accounts = await Promise.all([makeAccount(db, { name: 'One' }), makeAccount(db, { name: 'Two' })]);
  const surveys = [3, 9, 10].map((score, n) => ({ score, answeredOn: on(`2026-11-1${n}`) }));
  const usage = ['2026-11-18', '2026-11-11', '2026-10-01'].map((endsOn, n) => ({ endsOn, days: 7, actions: n + 5 }));
  for (const [n, { id: accountId }] of accounts.entries()) {
    for (const survey of n ? surveys.toReversed() : surveys) await makeSurvey(db, { accountId, ...survey });
    for (const row of n ? usage.toReversed() : usage) await makeUsage(db, { accountId, ...row });
  }
  const [one, two] = [
    ...(
      await listAccountFacts(
        db,
        accounts.map(({ id }) => id),
        NOW,
      )
    ).values(),
  ];
  const { id: _, name: __, ...first } = one ?? {};
  const { id: ___, name: ____, ...second } = two ?? {};
  expect(first).toEqual(second);
});

it('takes as many statements for many accounts as for one', async () => {
  const ids = [];
  for (let n = 0; n < 30; n++) {
    const { id } = await makeAccount(db);
    await makeSurvey(db, { accountId: id });
    ids.push(id);
  }
  const statements = async (accountIds: string[]) => {
    let count = 0;
    const counts = () => void count++;
    pool.on('acquire', counts);
    await listAccountFacts(db, accountIds, NOW);
    pool.off('acquire', counts);
    return count;
  };
  const one = await statements(ids.slice(0, 1));
  expect(one).toBeGreaterThan(0);
  expect(await statements(ids)).toBe(one);
});
