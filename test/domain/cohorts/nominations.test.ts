import { expect, it } from 'vitest';
import { findObjections } from '~/domain/cohorts/nominations.server';
import { NOW } from '#test/support/clock';
import { allowLetters, makeContact } from '#test/support/cohorts';
import { testDatabase } from '#test/support/database';

const { db } = await testDatabase();
const codes = async (contactId: string | null) => (await findObjections(db, contactId, NOW)).map(({ code }) => code);

it('says before anybody presses what forbids an invitation: our own address, and what the CRM knows', async () => {
  const { id } = await makeContact(db, { email: null });
  expect(await codes(null)).toEqual(['no-postal-address']);
  expect(await codes(id)).toEqual(['no-postal-address', 'no-address']);
  await allowLetters(db);
  expect(await codes(null)).toEqual([]);
  expect(await codes(id)).toEqual(['no-address']);
});
