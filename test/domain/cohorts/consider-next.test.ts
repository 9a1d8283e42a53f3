import { beforeAll, expect, it } from 'vitest';
import { considerNext, countConsidered, waitingByAccount } from '~/domain/cohorts/consider-next.server';
import { getSettings } from '~/domain/settings/queries.server';
import { newId } from '~/platform/id';
import { NOW } from '#test/support/clock';
import { allowLetters, makeDraft, segmentOf } from '#test/support/cohorts';
import { testDatabase } from '#test/support/database';

const { db } = await testDatabase();
beforeAll(() => allowLetters(db));

it('gives each candidate one row, whoever came by the short link among them', async () => {
  const { cohort, contacts, quiet } = await makeDraft(db, 'ports', 3);
  const came = { id: newId('civ'), cohortId: cohort.id, contactId: contacts[0]!.id, joinedAt: NOW };
  await db.cohortInvitation.create({ data: came });
  const next = {
    cohortId: cohort.id,
    rule: segmentOf('ports'),
    settings: await getSettings(db),
    after: '',
    used: new Map(),
  };
  expect(await db.$transaction((tx) => considerNext(tx, next, NOW))).toBeNull();
  const rows = await db.cohortInvitation.findMany({ where: { cohortId: cohort.id } });
  expect(rows).toHaveLength(5);
  expect(rows.find(({ contactId }) => contactId === quiet.id)?.excludedReason).toContain('no e-mail address');
  expect(rows.find(({ id }) => id === came.id)).toMatchObject({ joinedAt: NOW, excludedReason: null });
  expect(await db.$transaction((tx) => countConsidered(tx, cohort.id))).toEqual({
    candidates: 4,
    included: 2,
    excluded: 2,
  });
});

it('counts those who wait already against the budget of their account', async () => {
  const { cohort, contacts, account } = await makeDraft(db, 'rail', 4);
  const settings = { ...(await getSettings(db)), accountQuarterlyCap: 3 };
  const [first] = contacts.map(({ id }) => id).sort();
  const row = { id: newId('civ'), cohortId: cohort.id, contactId: first! };
  await db.cohortInvitation.create({ data: row });
  const used = await db.$transaction((tx) => waitingByAccount(tx, cohort.id));
  expect(used).toEqual(new Map([[account.id, 1]]));
  const next = { cohortId: cohort.id, rule: segmentOf('rail'), settings, after: first!, used };
  await db.$transaction((tx) => considerNext(tx, next, NOW));
  const waiting = { cohortId: cohort.id, excludedReason: null, contact: { accountId: account.id } };
  expect(await db.cohortInvitation.count({ where: waiting })).toBe(3);
});
