import { expect, it } from 'vitest';
import { CANDIDATES_AT_ONCE, listCandidates, nextCandidates } from '~/domain/cohorts/candidates.server';
import { getSettings } from '~/domain/settings/queries.server';
import { NOW } from '#test/support/clock';
import { makeContacts, makeDraft, segmentOf } from '#test/support/cohorts';
import { testDatabase } from '#test/support/database';

const { db } = await testDatabase();

it('goes through everybody once, and feels the letters before', async () => {
  const { account } = await makeDraft(db, 'ports', 0);
  await makeContacts(db, account.id, CANDIDATES_AT_ONCE + 30);
  const settings = { ...(await getSettings(db)), accountQuarterlyCap: CANDIDATES_AT_ONCE + 10 };
  const pages = [];
  for await (const page of listCandidates(db, { rule: segmentOf('ports'), settings }, NOW)) pages.push(page);
  expect(pages.map((page) => page.length)).toEqual([CANDIDATES_AT_ONCE, 32]);
  const all = pages.flat();
  expect(new Set(all.map(({ contactId }) => contactId)).size).toBe(all.length);
  expect(all.filter(({ refusal }) => !refusal)).toHaveLength(CANDIDATES_AT_ONCE + 10);
});

it('counts those who wait at an account already', async () => {
  const { account } = await makeDraft(db, 'rail', 3);
  const settings = { ...(await getSettings(db)), accountQuarterlyCap: 4 };
  const used = new Map([[account.id, 2]]);
  const page = await nextCandidates(db, { rule: segmentOf('rail'), settings, after: '', used }, NOW);
  expect(page.filter(({ refusal }) => !refusal)).toHaveLength(2);
  expect(used).toEqual(new Map([[account.id, 4]]));
});
