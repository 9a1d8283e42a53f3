import { expect, it } from 'vitest';
import { takeSuggestion } from '~/domain/moments/take-suggestion.server';
import { testDatabase } from '#test/support/database';
import { makeSuggestion } from '#test/support/moments';
import { makeAccount, makeStaff } from '#test/support/people';

const { db } = await testDatabase();
const owner = await makeStaff(db, { role: 'REQUESTER', team: 'SALES' });
const { id: accountId } = await makeAccount(db, { ownerId: owner.id, name: 'Kestrel Rail' });
const by = { personId: owner.id, name: owner.name, role: owner.role };
const take = (id: string, viewer = by) => db.$transaction((tx) => takeSuggestion(tx, id, viewer));

it('takes what its viewer may act on, open or put off', async () => {
  for (const status of ['OPEN', 'SNOOZED'] as const) {
    const { id } = await makeSuggestion(db, { accountId, status });
    expect(await take(id)).toMatchObject({ ok: true, value: { id, account: { name: 'Kestrel Rail' } } });
  }
});

it('says what was decided, and knows nothing of others’ accounts', async () => {
  const { id } = await makeSuggestion(db, { accountId, status: 'PASSED' });
  expect(await take(id)).toEqual({ ok: false, reason: { code: 'decided', status: 'PASSED' } });
  expect(await take(id, { ...by, personId: 'per_other' })).toEqual({ ok: false, reason: { code: 'gone' } });
});
