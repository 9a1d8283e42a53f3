import { expect, it } from 'vitest';
import { giveAdvocate } from '~/domain/advocates/give-advocate.server';
import { makeContact } from '#test/support/accounts';
import { testDatabase } from '#test/support/database';
import { makeAdvocate } from '#test/support/people';

const { db } = await testDatabase();

it('turns an advocate into that of another contact', async () => {
  const [advocate, other, contact] = [await makeAdvocate(db), await makeAdvocate(db), await makeContact(db, null)];
  await db.$transaction((tx) => giveAdvocate(tx, { from: advocate.contactId, to: contact.id }));
  const contactOf = async (id: string) => (await db.advocate.findUniqueOrThrow({ where: { id } })).contactId;
  expect(await contactOf(advocate.id)).toBe(contact.id);
  expect(await contactOf(other.id)).toBe(other.contactId);
});
