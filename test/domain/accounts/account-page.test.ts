import { expect, it } from 'vitest';
import { findAccountPage } from '~/domain/accounts/account-page.server';
import { newId } from '~/platform/id';
import { addTime, days } from '~/platform/time';
import { makeContact, makeReading } from '#test/support/accounts';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { makeAccount, makeStaff } from '#test/support/people';

const { db } = await testDatabase();
const aoife = await makeStaff(db, { name: 'Aoife Brennan', role: 'REQUESTER', team: 'CUSTOMER_SUCCESS' });
const group = await makeAccount(db, { name: 'Wren Group' });
const wren = await makeAccount(db, {
  name: 'Wren & Tallow',
  parentId: group.id,
  ownerId: aoife.id,
  annualRevenue: 12.5,
});
const leila = await makeContact(db, wren.id, { name: 'Leila Osei' });
const of = { accountId: wren.id, contactId: leila.id };
const key = () => {
  const id = newId('use');
  return { id, externalId: id };
};
await makeReading(db, wren.id);
await db.deal.create({
  data: { id: newId('deal'), name: 'Renewal', accountId: wren.id, value: 96_000.5, currency: 'GBP', status: 'WON' },
});
await db.surveyScore.create({ data: { ...key(), ...of, kind: 'NPS', score: 9.5, answeredOn: NOW } });
await db.supportTicket.create({ data: { ...key(), ...of, openedOn: NOW } });
await db.attendance.create({ data: { ...key(), ...of, kind: 'WEBINAR', title: 'Routes in winter', attendedOn: NOW } });
await db.certification.create({ data: { ...key(), ...of, title: 'Planner', certifiedOn: NOW } });
for (const ago of [0, 30, 359, 361]) {
  await db.usageRecord.create({
    data: { ...key(), accountId: wren.id, endsOn: addTime(NOW, -days(ago)), actions: 100 + ago },
  });
}
await db.accountFact.create({
  data: {
    id: newId('fact'),
    ...of,
    kind: 'GOAL_ACHIEVED',
    text: 'Late loads down',
    happenedOn: NOW,
    recordedById: aoife.id,
    recordedAt: NOW,
  },
});

it('shows everything of one account in plain numbers', async () => {
  const page = await findAccountPage(db, { id: wren.id }, NOW);
  expect(page).toMatchObject({
    account: {
      name: 'Wren & Tallow',
      annualRevenue: 12.5,
      parent: { id: group.id, name: 'Wren Group' },
      children: [],
      tickets: [{ isEscalated: false }],
      attendances: [{ title: 'Routes in winter', contact: { name: 'Leila Osei' } }],
      certifications: [{ title: 'Planner' }],
      _count: { contacts: 1, deals: 1, surveys: 1, facts: 1 },
    },
    deals: [{ name: 'Renewal', value: 96_000.5, currency: 'GBP', status: 'WON' }],
    surveys: [{ kind: 'NPS', score: 9.5, contact: { name: 'Leila Osei' } }],
    facts: [{ kind: 'GOAL_ACHIEVED', recordedBy: { name: 'Aoife Brennan' } }],
    standing: { reading: { cell: 'ASK_NOW' } },
    people: { known: 1 },
    events: [],
  });
});

it('shows a year of use in spans of 30 days', async () => {
  const page = await findAccountPage(db, { id: wren.id }, NOW);
  expect(page?.usage.map(({ ago, actions }) => [ago, actions])).toEqual([
    [0, 100],
    [1, 130],
    [11, 459],
  ]);
});

it('shows the accounts under one', async () => {
  const page = await findAccountPage(db, { id: group.id }, NOW);
  expect(page?.account).toMatchObject({ parent: null, children: [{ id: wren.id, name: 'Wren & Tallow' }] });
  expect(page?.usage).toEqual([]);
});

it('is nothing to whoever does not own it, and for an unknown id', async () => {
  expect(await findAccountPage(db, { id: wren.id, ownerId: aoife.id }, NOW)).not.toBeNull();
  expect(await findAccountPage(db, { id: group.id, ownerId: aoife.id }, NOW)).toBeNull();
  expect(await findAccountPage(db, { id: 'acc_nobody' }, NOW)).toBeNull();
});
