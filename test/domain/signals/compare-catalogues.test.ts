import { expect, it } from 'vitest';
import { makeNotedFact, makeSurvey } from '#test/support/account-facts';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { makeAccount, makeStaff } from '#test/support/people';
import { catalogueWith } from '#test/support/signals';
import { compareCatalogues } from '~/domain/signals/compare-catalogues.server';

const { db } = await testDatabase();

it('says over all accounts who would be ready and who no longer, and writes nothing', async () => {
  const { id: recordedById } = await makeStaff(db);
  for (const score of [10, 9, 8, 5]) {
    const { id: accountId } = await makeAccount(db, { name: `Gave a ${score}` });
    await makeSurvey(db, { accountId, score });
    await makeNotedFact(db, { accountId, recordedById });
  }
  await makeAccount(db, { name: 'Silent' });
  const lower = await compareCatalogues(db, catalogueWith('survey', { threshold: 8 }), NOW);
  expect(lower).toMatchObject({ of: 5, effect: { accounts: 5, ready: { before: 2, after: 3 }, leaves: { count: 0 } } });
  expect(lower.effect.enters.sample.map(({ name }) => name)).toEqual(['Gave a 8']);
  const off = await compareCatalogues(db, catalogueWith('survey', { isOn: false }), NOW);
  expect(off.effect.leaves.sample.map(({ name }) => name).sort()).toEqual(['Gave a 10', 'Gave a 9']);
  expect([await db.accountReadiness.count(), await db.readinessDay.count()]).toEqual([0, 0]);
});
