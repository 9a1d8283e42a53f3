import { expect, it } from 'vitest';
import { changeSettings } from '~/domain/settings/change-settings.server';
import { handle, loader } from '~/routes/public/landing';
import { makeFavour } from '#test/support/advocates';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { makeAdvocate } from '#test/support/people';
import { get } from '#test/support/requests';

const { db } = await testDatabase();

it('makes up nothing: no numbers, no stories and no time before there are any', async () => {
  await changeSettings(db, { companyName: 'Northbeam' }, { personId: null, name: 'Test' }, NOW);
  const advocate = await makeAdvocate(db);
  await makeFavour(db, advocate.id, { completedAt: new Date() });
  expect(await loader(get('/'))).toMatchObject({ company: 'Northbeam', numbers: null, time: null, stories: [] });
});

it('asks the document to send no script (P12)', () => {
  expect(handle.isStatic).toBe(true);
});
