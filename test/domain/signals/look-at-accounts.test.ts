import { beforeEach, expect, it } from 'vitest';
import { makeContact, makeNotedFact, makeSurvey } from '#test/support/account-facts';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { makeAccount, makeStaff } from '#test/support/people';
import { catalogueWith, daysAgo } from '#test/support/signals';
import { chunksOf, lookAtAccounts } from '~/domain/signals/look-at-accounts.server';
import { publishCatalogue } from '~/domain/signals/publish-catalogue.server';
import { newId } from '~/platform/id';
import { addTime, days } from '~/platform/time';

const { db } = await testDatabase();
const owner = await makeStaff(db);
const by = { personId: owner.id, name: owner.name };

beforeEach(async () => {
  await db.account.updateMany({ data: { ownerId: null } });
  await db.accountReadiness.deleteMany();
  await db.readinessDay.deleteMany();
});

/** Fits, and two signals fired. */
async function makeReady(fields: object = {}) {
  const account = await makeAccount(db, { seats: 40, plan: 'Pro', signedOn: daysAgo(900), ...fields });
  const contact = await makeContact(db, { accountId: account.id, email: `leila-${account.id}@wren.example` });
  await makeSurvey(db, { accountId: account.id, contactId: contact.id });
  await makeNotedFact(db, { accountId: account.id, recordedById: owner.id });
  return { id: account.id, contactId: contact.id };
}
const look = (accountIds: string[], now = NOW) => lookAtAccounts(db, { accountIds }, now);
const daysOf = (accountId: string) =>
  db.readinessDay.findMany({
    where: { accountId },
    orderBy: { day: 'asc' },
    select: { day: true, fired: true, cell: true },
  });

it('stores where an account stands, with the facts, whom to turn to and what stops it', async () => {
  const { id, contactId } = await makeReady({ escalationSince: daysAgo(3) });
  await look([id]);
  expect(await db.accountReadiness.findUnique({ where: { accountId: id } })).toMatchObject({
    version: 0,
    fit: 100,
    fired: 2,
    strength: 1.89,
    cell: 'ASK_NOW',
    championId: contactId,
    readings: [
      { code: 'goal-achieved', fact: 'late loads down 31%, their QBR', strength: 0.92 },
      { code: 'survey', fact: 'NPS 10, Leila Osei', contactId },
    ],
    fitParts: [{ label: 'size' }, { label: 'industry' }, { label: 'plan' }, { label: 'tenure' }],
    stops: [{ moment: 0 }],
    computedAt: NOW,
  });
});

it('hands the accounts on to the sweep of moments', async () => {
  const { id } = await makeReady({ escalationSince: daysAgo(3) });
  await look([id]);
  expect(await db.helpTask.count({ where: { accountId: id } })).toBe(1);
});

it('keeps a day of history where something changed, not where strength alone faded', async () => {
  const { id } = await makeReady();
  await look([id]);
  await look([id], addTime(NOW, days(1)));
  expect(await daysOf(id)).toEqual([{ day: daysAgo(0), fired: 2, cell: 'ASK_NOW' }]);
  const faded = await db.accountReadiness.findUniqueOrThrow({ where: { accountId: id } });
  expect(faded.strength).toBeLessThan(1.89);
  await look([id], addTime(NOW, days(70)));
  expect(await daysOf(id)).toMatchObject([{ fired: 2 }, { day: daysAgo(-70), fired: 1, cell: 'ACTIVATE' }]);
});

it('keeps the last of several changes of a day', async () => {
  const { id } = await makeReady();
  await look([id]);
  await db.surveyScore.deleteMany({ where: { accountId: id } });
  await look([id]);
  expect(await daysOf(id)).toEqual([{ day: daysAgo(0), fired: 1, cell: 'ACTIVATE' }]);
});

it('never overwrites a later look, and is harmless twice and beside itself', async () => {
  const { id } = await makeReady();
  const later = addTime(NOW, days(2));
  await look([id], later);
  await look([id]);
  expect(await db.accountReadiness.findUnique({ where: { accountId: id } })).toMatchObject({ computedAt: later });
  expect(await daysOf(id)).toHaveLength(1);
  await Promise.all([look([id], later), look([id], later), look([id], later)]);
  expect(await daysOf(id)).toHaveLength(1);
});

it('looks at all accounts when none is named, and at nobody who is gone', async () => {
  await makeReady();
  await lookAtAccounts(db, {}, NOW);
  expect(await db.accountReadiness.count()).toBe(await db.account.count());
  await look([newId('acc')]);
  expect(await db.accountReadiness.count()).toBe(await db.account.count());
});

it('goes through the ids given once each, and through all in portions without end or repeat', async () => {
  const portions = async (ids?: string[]) => {
    const all = [];
    for await (const portion of chunksOf(db, ids)) all.push(...portion);
    return all;
  };
  expect(await portions(['acc_b', 'acc_a', 'acc_b'])).toEqual(['acc_a', 'acc_b']);
  const all = await portions();
  expect([new Set(all).size, all.length]).toEqual([await db.account.count(), await db.account.count()]);
});

it('notes the first hit of a signal in trial, at the accounts of its group alone, and counts it there alone', async () => {
  const inside = await makeReady({ ownerId: owner.id });
  const outside = await makeReady();
  const catalogue = catalogueWith('survey', { trial: { ownerIds: [owner.id], cohortId: null } });
  await publishCatalogue(db, { catalogue, basedOn: 0, note: 'Try surveys' }, by, NOW);
  const ids = [inside.id, outside.id];
  await look(ids);
  await look(ids, addTime(NOW, days(1)));
  expect(await db.signalTrialHit.findMany()).toEqual([{ signal: 'survey', accountId: inside.id, firstOn: daysAgo(0) }]);
  const fired = await db.accountReadiness.findMany({
    where: { accountId: { in: ids } },
    select: { accountId: true, fired: true },
  });
  expect(new Map(fired.map((row) => [row.accountId, row.fired]))).toEqual(
    new Map([
      [inside.id, 2],
      [outside.id, 1],
    ]),
  );
});
