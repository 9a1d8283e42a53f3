import { expect, it } from 'vitest';
import { findMergeFacts } from '~/domain/accounts/merge-facts.server';
import { makeFavour } from '#test/support/advocates';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { makeAdvocate } from '#test/support/people';

const { db } = await testDatabase();

it('knows the addresses and favours of an advocate', async () => {
  const { id, contact, person } = await makeAdvocate(db);
  await makeFavour(db, id, { completedAt: NOW });
  await db.contact.update({ where: { id: contact.id }, data: { email: 'other@wren.example' } });
  expect(await findMergeFacts(db, contact.id)).toMatchObject({
    account: { name: 'Halden Freight' },
    addresses: ['other@wren.example', person.email],
    advocate: { id, favours: 1, openClaims: 0, openAsks: 0 },
  });
  expect(await findMergeFacts(db, 'con_nobody')).toBeNull();
});
