import { expect, it } from 'vitest';
import { testDatabase } from '#test/support/database';
import { makeAccount, makeStaff } from '#test/support/people';
import { listSegmentChoices, nameFrom } from '~/domain/cohorts/segment-choices.server';
import { fieldNames } from '~/domain/cohorts/segment-fields';

const { db } = await testDatabase();

it('offers what the records hold, each once and by name', async () => {
  const owner = await makeStaff(db, { name: 'Dario Conti' });
  await makeStaff(db, { name: 'Owns nothing' });
  await makeAccount(db, { industry: 'Retail', products: ['Dock', 'Forecast'], ownerId: owner.id });
  await makeAccount(db, { industry: 'Retail', products: ['Dock'] });
  await makeAccount(db, { industry: null });
  const choices = await listSegmentChoices(db, ['industry', 'products', 'owner', 'moments', 'seats']);
  expect(choices).toMatchObject({
    industry: [{ value: 'Retail', label: 'Retail' }],
    products: [
      { value: 'Dock', label: 'Dock' },
      { value: 'Forecast', label: 'Forecast' },
    ],
    owner: [{ value: owner.id, label: 'Dario Conti' }],
  });
  expect(choices.moments).toHaveLength(19);
  expect(choices).not.toHaveProperty('seats');
  const name = nameFrom(choices);
  expect([name('owner', owner.id), name('industry', 'Gone'), name('title', 'head')]).toEqual([
    'Dario Conti',
    'Gone',
    'head',
  ]);
});

it('every field can be offered without failing', async () => {
  expect(Object.keys(await listSegmentChoices(db, fieldNames)).length).toBeGreaterThan(15);
});
