import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { makeAccount, makeAdvocate, makeStaff } from '#test/support/people';
import { askOf, listMemberships } from '~/domain/cohorts/memberships.server';
import { Audience, inAudience } from '~/domain/opportunities/audience';
import { audienceWhere } from '~/domain/opportunities/audience-where.server';
import { audienceFacts } from '~/domain/opportunities/eligibility';
import { findPerson, type Person } from '~/domain/opportunities/person.server';
import { Activity, AdvocateType, Rung, Willingness } from '~/generated/prisma/enums';
import type { Db } from '~/platform/db.server';
import { newId } from '~/platform/id';

const words = {
  industry: ['Logistics', 'Retail', null],
  region: ['Benelux', 'Nordics', null],
  plan: ['Free', 'Scale', null],
  segment: ['Mid-market', null],
};
const one = <T>(values: readonly T[]) => fc.constantFrom(...values);
// Mostly nothing asked, so that audiences are seldom empty.
const some = <T>(values: readonly T[]): fc.Arbitrary<T[]> =>
  fc.oneof({ arbitrary: fc.constant<T[]>([]), weight: 3 }, { arbitrary: fc.subarray([...values]), weight: 1 });
const named = (values: readonly (string | null)[]) => some(values.filter((value) => value !== null));
const lists = {
  industries: named(words.industry),
  regions: named(words.region),
  plans: named(words.plan),
  segments: named(words.segment),
};
const anyAudience = fc
  .record({
    match: one(['all', 'any'] as const),
    ...lists,
    minTenureMonths: fc.option(fc.integer({ min: 1, max: 40 })),
    willing: some(Object.values(Activity)),
    types: some(Object.values(AdvocateType)),
    rungs: some(Object.values(Rung)),
    segmentIds: some(['seg_retail', 'seg_new', 'seg_gone']),
    exclude: fc.record({ ...lists, publicSector: fc.boolean() }),
  })
  .map((filter) => Audience.parse(filter));
const anyPerson = fc.record({
  industry: one(words.industry),
  region: one(words.region),
  plan: one(words.plan),
  segment: one(words.segment),
  signedOn: fc.option(one(['2023-11-19', '2025-11-19', '2025-11-20', '2026-10-01'].map((day) => new Date(day)))),
  isPublicSector: fc.boolean(),
  hasAccount: one([true, true, true, false]),
  type: one(Object.values(AdvocateType)),
  answers: fc.dictionary(one(Object.values(Activity)), one(Object.values(Willingness)), { maxKeys: 3 }),
  favours: fc.array(one(Object.values(Activity)), { maxLength: 2 }),
  opened: fc.option(one(Object.values(Rung))),
});

const ruleOf = (field: string, value: string) => ({
  include: { match: 'all', conditions: [{ field, op: 'is', values: [value] }] },
  exclude: { conditions: [] },
});

let db: Db;
let people: Person[];
beforeAll(async () => {
  ({ db } = await testDatabase());
  const manager = await makeStaff(db);
  const saved = { createdById: manager.id, createdAt: NOW };
  await db.segment.create({ data: { ...saved, id: 'seg_retail', name: 'Retail', rule: ruleOf('industry', 'Retail') } });
  await db.segment.create({ data: { ...saved, id: 'seg_new', name: 'New', rule: ruleOf('plan', 'Free') } });
  people = await Promise.all(
    fc.sample(anyPerson, { numRuns: 60, seed: 7 }).map(async (drawn) => {
      const { industry, region, plan, segment, signedOn, isPublicSector } = drawn;
      const account = await makeAccount(db, { industry, region, plan, segment, signedOn, isPublicSector });
      const { id, contactId } = await makeAdvocate(db, { accountId: account.id, type: drawn.type });
      if (!drawn.hasAccount) await db.contact.update({ where: { id: contactId }, data: { accountId: null } });
      await db.activityWillingness.createMany({
        data: Object.entries(drawn.answers).map(([activity, answer]) => ({
          advocateId: id,
          activity: activity as Activity,
          answer,
        })),
      });
      await db.favour.createMany({
        data: drawn.favours.map((activity) => ({
          id: newId('fav'),
          advocateId: id,
          activity,
          title: 'A favour',
          minutes: 10,
          isLive: false,
          completedAt: NOW,
        })),
      });
      if (drawn.opened) {
        const opening = { advocateId: id, rung: drawn.opened, reason: 'Known speaker.', openedById: manager.id };
        await db.rungOpening.create({ data: { ...opening, openedAt: NOW } });
      }
      const person = await findPerson(db, id, { segmentIds: ['seg_retail', 'seg_new', 'seg_gone'], now: NOW });
      if (!person) throw new Error('just made');
      return person;
    }),
  );
});

it('the database and the rule let the same people in, for any audience and any people', async () => {
  await fc.assert(
    fc.asyncProperty(anyAudience, async (audience) => {
      const members = [...(await listMemberships(askOf(db), audience, NOW)).keys()];
      const where = audienceWhere(audience, members, NOW);
      const rows = await db.advocate.findMany({ where, select: { id: true } });
      const byRule = people.filter((person) => inAudience(audienceFacts(person), audience, NOW).in);
      expect(rows.map(({ id }) => id).sort()).toEqual(byRule.map(({ advocateId }) => advocateId).sort());
    }),
    { numRuns: 150 },
  );
});

it('reads a person back as they were written: dates, favours, openings', async () => {
  const drawn = people.find(({ ladder }) => ladder.openings.length && ladder.favours.length);
  expect(drawn?.ladder.favours[0]?.on).toEqual(NOW);
  expect(drawn?.ladder.openings[0]).toMatchObject({ on: NOW, by: 'Priya Raman', reason: 'Known speaker.' });
  expect(people.some(({ signedOn }) => signedOn?.toISOString() === '2025-11-19T00:00:00.000Z')).toBe(true);
});

it('gives goals to the rules only while personal matching is allowed (G5)', async () => {
  const { id } = await makeAdvocate(db, { careerGoals: 'Speak about logistics data' });
  expect((await findPerson(db, id, { segmentIds: [], now: NOW }))?.careerGoals).toBeNull();
  const consent = { advocateId: id, scope: 'PERSONAL_MATCHING', wording: 'Yes', grantedAt: NOW } as const;
  const { id: consentId } = await db.consent.create({ data: { id: newId('cst'), ...consent } });
  expect((await findPerson(db, id, { segmentIds: [], now: NOW }))?.careerGoals).toBe('Speak about logistics data');
  await db.consent.update({ where: { id: consentId }, data: { withdrawnAt: NOW } });
  expect((await findPerson(db, id, { segmentIds: [], now: NOW }))?.careerGoals).toBeNull();
});

it('knows only of the segments that were asked for, by two more statements', async () => {
  const inRetail = people.filter(({ segmentIds }) => segmentIds.includes('seg_retail'));
  expect(inRetail.length).toBeGreaterThan(3);
  expect(inRetail.every(({ industry }) => industry === 'Retail')).toBe(true);
  const [one] = inRetail;
  expect((await findPerson(db, one?.advocateId ?? '', { segmentIds: [], now: NOW }))?.segmentIds).toEqual([]);
});
