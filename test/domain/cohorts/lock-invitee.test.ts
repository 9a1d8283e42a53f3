import { expect, it } from 'vitest';
import { lockInvitee } from '~/domain/cohorts/lock-invitee.server';
import { lockAskBudget } from '~/domain/advocates/lock-ask-budget.server';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { makeContact } from '#test/support/cohorts';
import { makeAdvocate } from '#test/support/people';

const { db } = await testDatabase();

it('lets one at a time at an account, whoever asks or invites', async () => {
  const advocate = await makeAdvocate(db);
  const accountId = advocate.contact.accountId ?? '';
  const contact = await makeContact(db, { accountId });
  const order: string[] = [];
  const pause = () => db.$queryRaw`SELECT 1 AS slept FROM pg_sleep(0.2)`;
  const inviting = db.$transaction(async (tx) => {
    await lockInvitee(tx, contact.id);
    order.push('inviting');
    await tx.$queryRaw`SELECT 1 AS slept FROM pg_sleep(0.5)`;
    order.push('invited');
  });
  await pause();
  const asking = db.$transaction(async (tx) => {
    await lockAskBudget(tx, advocate.id, NOW);
    order.push('asking');
  });
  await Promise.all([inviting, asking]);
  expect(order).toEqual(['inviting', 'invited', 'asking']);
});

it('locks a contact without an account, and nothing for an unknown one', async () => {
  const contact = await makeContact(db, { accountId: null });
  await db.$transaction((tx) => lockInvitee(tx, contact.id));
  await db.$transaction((tx) => lockInvitee(tx, 'con_none'));
});
