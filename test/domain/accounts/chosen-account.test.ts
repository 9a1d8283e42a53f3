import { expect, it } from 'vitest';
import { findChosen } from '~/domain/accounts/chosen-account.server';
import { makeContact, makeReading } from '#test/support/accounts';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { makeAccount, makeStaff } from '#test/support/people';

const { db } = await testDatabase();

it('opens an account beside the grid, with five of its people', async () => {
  const owner = await makeStaff(db, { name: 'Aoife Brennan' });
  const { id } = await makeAccount(db, { ownerId: owner.id, annualRevenue: 186_000, currency: 'GBP' });
  await makeReading(db, id);
  for (let n = 0; n < 7; n++) await makeContact(db, id);
  const chosen = await findChosen(db, id, NOW);
  expect(chosen?.account).toMatchObject({ id, owner: 'Aoife Brennan', annualRevenue: 186_000 });
  expect(chosen?.standing.reading?.cell).toBe('ASK_NOW');
  expect(chosen?.people).toMatchObject({ known: 7, advocates: 0 });
  expect(chosen?.people.people).toHaveLength(5);
});

it('knows no other ids', async () => {
  expect(await findChosen(db, 'acc_nobody', NOW)).toBeNull();
  expect(await findChosen(db, '', NOW)).toBeNull();
});
