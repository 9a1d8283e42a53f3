import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { makeAccount, makeAdvocate, makeStaff } from '#test/support/people';
import { makeContact } from '#test/support/segments';
import { inSegment, SegmentRule } from '~/domain/cohorts/segment';
import { countSegment, listSegmentContacts } from '~/domain/cohorts/segment.server';
import type { Condition, SegmentFacts } from '~/domain/cohorts/segment-condition';
import { listSegmentFacts } from '~/domain/cohorts/segment-facts.server';
import { type FieldName, fieldNames, fieldOf } from '~/domain/cohorts/segment-fields';
import type { Db } from '~/platform/db.server';
import { newId } from '~/platform/id';
import { addTime, days } from '~/platform/time';

const one = <T>(values: readonly T[]) => fc.constantFrom(...values);
const dayAgo = (ago: number) => addTime(new Date('2026-11-19T00:00:00Z'), -days(ago));

// Few different values, so that rules meet people.
const words: Partial<Record<FieldName, string[]>> = {
  industry: ['Logistics', 'Retail', 'Ünder'],
  products: ['Forecast', 'Dock'],
  features: ['Alerts', 'Maps'],
  title: ['planner', 'HEAD', 'é'],
  certifications: ['Planner 1'],
  openMoments: ['16', '12'],
  moments: ['16', '12', '7'],
  cell: ['ASK_NOW', 'ACTIVATE'],
  firedSignals: ['usage', 'survey'],
  readiness: ['READY', 'APPLIED'],
  advocateType: ['EDUCATOR', 'VALIDATOR'],
  willing: ['TALK', 'QUOTE'],
  rungs: ['REVIEW_OR_QUOTE', 'REFERENCE', 'STORY', 'STAGE'],
};
const span = one([0, 10, 30, 90, 400]);
const amount = one([0, 1, 2, 9, 10, 30, 50, 100, 1000, -1]);

const anyCondition: fc.Arbitrary<Condition> = one(fieldNames).chain((field): fc.Arbitrary<Condition> => {
  const values = fc.subarray(words[field] ?? ['Logistics', 'DE', 'Scale'], { minLength: 1 });
  switch (fieldOf(field).kind) {
    case 'text':
      return values.map((list) => ({ field, op: 'contains', values: list }));
    case 'number':
      return fc.tuple(one(['at-least', 'at-most'] as const), amount).map(([op, number]) => ({ field, op, number }));
    case 'date':
      return fc.oneof(
        fc.tuple(one(['within-last', 'within-next', 'longer-ago'] as const), span).map(([op, number]) => ({
          ...{ field, op, number },
        })),
        fc
          .tuple(one(['from', 'until'] as const), one(['2026-11-19', '2026-11-09', '2026-08-01']))
          .map(([op, date]) => ({ field, op, date })),
      );
    case 'yes-no':
      return one(['yes', 'no'] as const).map((op) => ({ field, op }));
    case 'dated':
      return fc.tuple(values, span).map(([list, number]) => ({
        ...{ field, op: 'happened-within' as const, values: list, number },
      }));
    default:
      return fc.tuple(one(['is', 'is-not'] as const), values).map(([op, list]) => ({ field, op, values: list }));
  }
});
const anyRule: fc.Arbitrary<SegmentRule> = fc.record({
  include: fc.record({ match: one(['all', 'any'] as const), conditions: fc.array(anyCondition, { maxLength: 3 }) }),
  exclude: fc.record({ conditions: fc.array(anyCondition, { maxLength: 2 }) }),
});

const ago = one([0, 1, 10, 11, 30, 31, 90, 400, -10, -30]);
const maybe = <T>(values: readonly T[]) => one([...values, null]);
const anyCustomer = fc.record({
  industry: maybe(['Logistics', 'Retail', 'ÜNDER']),
  plan: maybe(['Scale', 'Free']),
  country: maybe(['DE', 'GB']),
  products: fc.subarray(['Forecast', 'Dock']),
  seats: maybe([0, 10, 50]),
  annualRevenue: maybe([1000, 30.5]),
  signed: fc.option(ago),
  renewal: fc.option(ago),
  isPublicSector: fc.boolean(),
  escalated: fc.boolean(),
  title: maybe(['Head of Planning', 'planner', 'Élève']),
  hasAccount: one([true, true, true, false]),
  hasAddress: fc.boolean(),
  left: fc.boolean(),
  usage: fc.array(fc.record({ own: fc.boolean(), feature: maybe(['Alerts', 'Maps']), actions: amountOf(), ago }), {
    maxLength: 3,
  }),
  webinars: fc.integer({ min: 0, max: 2 }),
  isCertified: fc.boolean(),
  moments: fc.uniqueArray(fc.record({ moment: one([16, 12]), ago }), {
    maxLength: 2,
    selector: ({ moment }) => moment,
  }),
  helped: fc.option(ago),
  nps: fc.option(one([0, 9, 10])),
  cell: fc.option(one(['ASK_NOW', 'ACTIVATE'] as const)),
  advocate: fc.option(
    fc.record({
      readiness: one(['READY', 'APPLIED'] as const),
      type: one(['EDUCATOR', 'VALIDATOR'] as const),
      joined: one([0, 10, 30, 90]),
      willing: fc.subarray(['TALK', 'QUOTE'] as const),
      favours: fc.array(one(['QUOTE', 'REFERENCE_CALL', 'TALK'] as const), { maxLength: 2 }),
      opened: fc.option(one(['STORY', 'STAGE'] as const)),
      hasLeft: fc.boolean(),
    }),
  ),
});
type Customer = typeof anyCustomer extends fc.Arbitrary<infer T> ? T : never;

function amountOf() {
  return one([0, 9, 10, 50]);
}

let db: Db;
let facts: Map<string, SegmentFacts>;
beforeAll(async () => {
  ({ db } = await testDatabase());
  const { id: staffId } = await makeStaff(db);
  for (const customer of fc.sample(anyCustomer, { numRuns: 60, seed: 11 })) await makeCustomer(customer, staffId);
  const all = await db.contact.findMany({ select: { id: true } });
  facts = await listSegmentFacts(
    db,
    all.map(({ id }) => id),
    NOW,
  );
}, 60_000);

it('the database and the rule let the same people in, for any rule and any people', async () => {
  await fc.assert(
    fc.asyncProperty(anyRule, async (drawn) => {
      const rule = SegmentRule.parse(drawn);
      const rows = await listSegmentContacts(db, rule, NOW);
      const byRule = [...facts].filter(([, one]) => inSegment(one, rule, NOW).in).map(([id]) => id);
      expect(rows.map(({ contactId }) => contactId)).toEqual(byRule.sort());
    }),
    { numRuns: 300 },
  );
});

it('who is included and who is not add up to everybody', async () => {
  await fc.assert(
    fc.asyncProperty(anyRule, async (rule) => {
      const included = await countSegment(db, rule, NOW);
      const excluded = [...facts.values()].filter((one) => !inSegment(one, rule, NOW).in).length;
      expect(included + excluded).toBe(facts.size);
    }),
    { numRuns: 100 },
  );
});

it('an exclusion wins whatever is included', async () => {
  await fc.assert(
    fc.asyncProperty(anyRule, anyCondition, async (rule, condition) => {
      const out = { ...rule, exclude: { conditions: [condition] } };
      const those = { include: { match: 'all' as const, conditions: [condition] }, exclude: { conditions: [] } };
      const [left, excluded] = [await listSegmentContacts(db, out, NOW), await listSegmentContacts(db, those, NOW)];
      const ids = new Set(excluded.map(({ contactId }) => contactId));
      expect(left.filter(({ contactId }) => ids.has(contactId))).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

it('the people drawn differ enough for the properties to mean something', () => {
  for (const name of fieldNames.filter((field) => field in words)) {
    const known = [...facts.values()].filter((one) => one[name] !== null && JSON.stringify(one[name]) !== '[]');
    expect(known.length, name).toBeGreaterThan(3);
  }
});

async function makeCustomer(drawn: Customer, staffId: string) {
  const { industry, plan, country, products, seats, annualRevenue, isPublicSector } = drawn;
  const date = (day: number | null) => (day === null ? null : dayAgo(day));
  const { id: accountId } = await makeAccount(db, {
    ...{ industry, plan, country, products, seats, annualRevenue, isPublicSector },
    signedOn: date(drawn.signed),
    renewalOn: date(drawn.renewal),
    escalationSince: drawn.escalated ? dayAgo(3) : null,
  });
  const contact = drawn.advocate ? await joined(drawn.advocate, accountId, staffId) : await makeContact(db);
  const contactId = contact.id;
  await db.contact.update({
    where: { id: contactId },
    data: {
      title: drawn.title,
      accountId: drawn.hasAccount ? accountId : null,
      leftOn: drawn.left ? dayAgo(5) : null,
      ...(!drawn.hasAddress && !drawn.advocate && { email: null }),
    },
  });
  const its = (more: object) => ({ id: newId('use'), externalId: newId('use'), accountId, contactId, ...more });
  for (const { own, feature, actions, ago: day } of drawn.usage) {
    const record = its({ feature, actions, minutes: actions, endsOn: dayAgo(day) });
    await db.usageRecord.create({ data: { ...record, endsOn: dayAgo(day), contactId: own ? contactId : null } });
  }
  for (let n = 0; n < drawn.webinars; n++) {
    await db.attendance.create({ data: { ...its({}), kind: 'WEBINAR', title: 'Peak days', attendedOn: dayAgo(n) } });
  }
  if (drawn.isCertified) {
    await db.certification.create({ data: { ...its({}), title: 'Planner 1', certifiedOn: dayAgo(3) } });
  }
  if (drawn.nps !== null) {
    await db.surveyScore.create({ data: { ...its({}), kind: 'NPS', score: drawn.nps, answeredOn: dayAgo(3) } });
  }
  await happenings(drawn, accountId);
}

async function happenings({ moments, helped, cell }: Customer, accountId: string) {
  for (const { moment, ago: day } of moments) {
    const spans = { happenedOn: dayAgo(day), opensOn: dayAgo(day), welcomeUntil: dayAgo(day - 30) };
    await db.suggestion.create({
      data: {
        ...{ id: newId('sug'), accountId, moment, occurrence: 'once', offers: [], reasons: [], words: '' },
        ...spans,
        createdAt: NOW,
      },
    });
  }
  if (helped !== null) {
    const task = { accountId, moment: 7, occurrence: 'once', title: 'Help', reasons: [], since: dayAgo(helped) };
    await db.helpTask.create({ data: { ...task, id: newId('help'), dueOn: NOW, createdAt: NOW } });
  }
  if (cell) {
    const readings = ['usage', 'survey'].map((code, n) => ({ code, hasFired: n === 0 || cell === 'ASK_NOW' }));
    const reading = { version: 1, fit: 50, fitParts: [], fired: readings.length, strength: 1, readings, cell };
    await db.accountReadiness.create({ data: { accountId, ...reading, computedAt: NOW } });
  }
}

async function joined(advocate: NonNullable<Customer['advocate']>, accountId: string, staffId: string) {
  const { readiness, type, willing, favours, opened, hasLeft } = advocate;
  const dates = { joinedAt: addTime(NOW, -days(advocate.joined)), leftAt: hasLeft ? NOW : null };
  const { id, contactId } = await makeAdvocate(db, { accountId, readiness, type, ...dates });
  await db.activityWillingness.createMany({
    data: willing.map((activity) => ({ advocateId: id, activity, answer: 'YES' as const })),
  });
  await db.favour.createMany({
    data: favours.map((activity) => ({
      ...{ id: newId('fav'), advocateId: id, activity, title: 'A favour', minutes: 10, isLive: false },
      completedAt: NOW,
    })),
  });
  if (opened) {
    const opening = { advocateId: id, rung: opened, reason: 'Known speaker.', openedById: staffId, openedAt: NOW };
    await db.rungOpening.create({ data: opening });
  }
  return { id: contactId };
}
