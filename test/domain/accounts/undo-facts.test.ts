import { expect, test } from 'vitest';
import { undoFacts } from '~/domain/accounts/undo-facts.server';
import { makeContact } from '#test/support/accounts';
import { testDatabase } from '#test/support/database';
import { makeAccount, makeAdvocate } from '#test/support/people';

const { db } = await testDatabase();

test('who joined, what was changed since, who holds an old address by now', async () => {
  const account = await makeAccount(db);
  const joined = await makeAdvocate(db, { accountId: account.id });
  const { contactId } = await db.advocate.findUniqueOrThrow({ where: { id: joined.id } });
  const other = await makeContact(db, account.id);
  const at = new Date('2026-11-01T09:00:00Z');
  await db.contact.update({ where: { id: other.id }, data: { createdAt: at, updatedAt: at } });
  const line = { line: 2, outcome: 'NEW' as const, label: '', changes: [], before: null };
  const email = { field: 'email', from: other.email, to: 'new@x.example' };
  const facts = await undoFacts(db, 'CONTACTS', [
    { ...line, recordId: other.id },
    { ...line, outcome: 'CHANGED', recordId: contactId, changes: [{ ...email, from: other.email! }] },
  ]);
  expect(facts.of(other.id)).toMatchObject({ hasJoined: false, isChangedSince: false, referred: [] });
  expect(facts.of(other.id).values).toMatchObject({ email: other.email });
  expect(facts.of(contactId)).toMatchObject({ hasJoined: true });
  expect(facts.of('con_gone').values).toBeNull();
  expect(facts.holders).toEqual(new Map([[other.email, other.id]]));
});
