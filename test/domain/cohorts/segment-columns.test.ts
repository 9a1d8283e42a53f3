import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { makeAccount, makeAdvocate, makeStaff } from '#test/support/people';
import { makeContact } from '#test/support/segments';
import { openRungs, rungs } from '~/domain/advocates/ladder';
import { listSegmentFacts } from '~/domain/cohorts/segment-facts.server';
import { Activity } from '~/generated/prisma/enums';
import type { Db } from '~/platform/db.server';
import { newId } from '~/platform/id';

let db: Db;
beforeAll(async () => {
  ({ db } = await testDatabase());
});

type Use = { contactId?: string; feature?: string; endsOn?: string } & Record<string, unknown>;

async function factsWithUse(...records: Use[]) {
  const { id: accountId } = await makeAccount(db, { seats: 40 });
  const { id: contactId } = await makeContact(db, { accountId });
  for (const { endsOn = '2026-11-18', contactId: own, ...amounts } of records) {
    const id = newId('use');
    const ids = { id, externalId: id, accountId, contactId: own && contactId };
    await db.usageRecord.create({ data: { ...ids, endsOn: new Date(endsOn), ...amounts } });
  }
  return (await listSegmentFacts(db, [contactId], NOW)).get(contactId);
}

it('use told for the whole account and for its people is not added up twice', async () => {
  const facts = await factsWithUse(
    { actions: 100, minutes: 60, activeUsers: 10 },
    { actions: 30, minutes: 20, contactId: 'own' },
    { actions: 12, contactId: 'own', feature: 'Alerts' },
  );
  expect(facts).toMatchObject({ accountActions: 100, accountMinutes: 60, actions: 30, activeShare: 25 });
});

it('without a total, people or features are added up, and people with actions are the active users', async () => {
  const facts = await factsWithUse(
    { actions: 30, contactId: 'own', feature: 'Alerts' },
    { actions: 5, contactId: 'own', feature: 'Maps' },
  );
  expect(facts).toMatchObject({ actions: 35, accountActions: 35, activeShare: 2, features: ['Alerts', 'Maps'] });
});

it('only the last 30 days count, features a year', async () => {
  const facts = await factsWithUse(
    { actions: 7, endsOn: '2026-10-21' },
    { actions: 900, endsOn: '2026-10-20' },
    { actions: 1, feature: 'Old', endsOn: '2025-11-19' },
    { actions: 1, feature: 'Alerts', endsOn: '2025-11-20' },
  );
  expect(facts).toMatchObject({ accountActions: 7, features: ['Alerts'] });
  expect(await factsWithUse()).toMatchObject({ accountActions: null, activeShare: null, features: null });
});

it('months with us are whole months', async () => {
  const months = async (signedOn: string) => {
    const { id: accountId } = await makeAccount(db, { signedOn: new Date(signedOn) });
    const { id } = await makeContact(db, { accountId });
    return (await listSegmentFacts(db, [id], NOW)).get(id)?.tenureMonths;
  };
  expect(await months('2025-11-19')).toBe(12);
  expect(await months('2025-11-20')).toBe(11);
});

it('opens the rungs that the ladder opens', async () => {
  const manager = await makeStaff(db);
  const some = fc.record({
    favours: fc.subarray(Object.values(Activity), { maxLength: 2 }),
    opened: fc.subarray([...rungs], { maxLength: 1 }),
  });
  await fc.assert(
    fc.asyncProperty(some, async ({ favours, opened }) => {
      const { id: advocateId, contactId } = await makeAdvocate(db);
      const favour = { advocateId, title: 'A favour', minutes: 5, isLive: false, completedAt: NOW };
      await db.favour.createMany({ data: favours.map((activity) => ({ ...favour, id: newId('fav'), activity })) });
      const opening = { advocateId, reason: 'Known.', openedById: manager.id, openedAt: NOW };
      await db.rungOpening.createMany({ data: opened.map((rung) => ({ ...opening, rung })) });
      const { open } = openRungs({
        favours: favours.map((activity) => ({ activity, on: NOW })),
        openings: opened.map((rung) => ({ rung, reason: 'Known.', by: 'Priya', on: NOW })),
      });
      const facts = (await listSegmentFacts(db, [contactId], NOW)).get(contactId);
      expect(facts?.rungs).toEqual(open);
    }),
    { numRuns: 40 },
  );
});
