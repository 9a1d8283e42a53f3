import { expect, it } from 'vitest';
import { handOverSuggestions } from '~/domain/moments/hand-over-suggestions.server';
import { newId } from '~/platform/id';
import { makeContact } from '#test/support/accounts';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { makeAccount } from '#test/support/people';

const { db } = await testDatabase();

it('turns suggestions to another contact', async () => {
  const account = await makeAccount(db);
  const [from, to] = [await makeContact(db, account.id), await makeContact(db, account.id)];
  await db.suggestion.create({
    data: {
      ...{
        id: newId('sug'),
        accountId: account.id,
        contactId: from.id,
        moment: 16,
        occurrence: 'renewal:1',
        words: '',
      },
      ...{ offers: [], reasons: [], happenedOn: NOW, opensOn: NOW, welcomeUntil: NOW, createdAt: NOW },
    },
  });
  await db.$transaction((tx) => handOverSuggestions(tx, { from: from.id, to: to.id }));
  expect(await db.suggestion.findMany({ select: { contactId: true } })).toEqual([{ contactId: to.id }]);
});
