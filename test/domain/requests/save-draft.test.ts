import { beforeEach, expect, it } from 'vitest';
import { discardDraft } from '~/domain/requests/discard-draft.server';
import { emptyDraft } from '~/domain/requests/draft';
import { saveDraft } from '~/domain/requests/save-draft.server';
import { addTime, days, hours } from '~/platform/time';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { makeDeal, makeRequest, makeRequester, requestForm } from '#test/support/requests-data';

const { db } = await testDatabase();
const by = await makeRequester(db);
beforeEach(() => discardDraft(db, by.personId));
const typed = (change: Partial<typeof emptyDraft> = {}) => ({
  ...emptyDraft,
  submissionKey: 'a-form-of-mine',
  ...change,
});
const kept = () => db.requestDraft.findUniqueOrThrow({ where: { personId: by.personId } });

it('keeps the last of what was typed, from when the sitting began, also from two windows at once', async () => {
  await Promise.all(['w', 'wi', 'win'].map((need) => saveDraft(db, typed({ need }), by.personId, NOW)));
  await saveDraft(db, typed({ need: 'winter  ', neededBy: 'soon' }), by.personId, addTime(NOW, hours(2)));
  expect(await kept()).toMatchObject({ form: { need: 'winter  ', neededBy: 'soon' }, startedAt: NOW });
  await saveDraft(db, typed({ need: 'winter' }), by.personId, addTime(NOW, days(3)));
  expect((await kept()).startedAt).toEqual(addTime(NOW, days(3)));
});

it('fills from a deal when it is chosen, and not again when it was emptied', async () => {
  const { id: dealId } = await makeDeal(db, { competitor: 'Stowline' });
  await saveDraft(db, typed({ dealId }), by.personId, NOW);
  expect(await kept()).toMatchObject({ form: { industry: 'Food', competitors: 'Stowline' } });
  await saveDraft(db, typed({ dealId, industry: '' }), by.personId, NOW);
  expect(await kept()).toMatchObject({ form: { industry: '' } });
});

it('does not keep again what was submitted, and counts that somebody looked', async () => {
  const form = requestForm({ dealId: (await makeDeal(db)).id, submissionKey: 'a-form-of-mine' });
  await saveDraft(db, typed({ need: 'winter' }), by.personId, NOW);
  await makeRequest(db, { by, form });
  await saveDraft(db, typed({ need: 'winter' }), by.personId, NOW);
  expect(await db.requestDraft.count({ where: { personId: by.personId } })).toBe(0);
  const looked = { personId: by.personId, day: new Date('2026-11-19') };
  expect(await db.proofSearch.count({ where: looked })).toBe(1);
});
