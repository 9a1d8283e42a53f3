import fc from 'fast-check';
import type { AccountFacts } from '~/domain/accounts/account-facts';
import { type Catalogue, type Signal, SIGNAL_SOURCES } from '~/domain/signals/catalogue';
import { defaultCatalogue } from '~/domain/signals/default-catalogue';
import { AccountFactKind, Activity, AttendanceKind, DealStatus, DealType, SurveyKind } from '~/generated/prisma/enums';
import { addTime, dateFromDay, days } from '~/platform/time';
import { accountFacts } from './account-facts';
import { NOW } from './clock';

const today = dateFromDay(NOW.toISOString().slice(0, 10));
export const daysAgo = (count: number) => addTime(today, -days(count));

/** The catalogue that comes with Flywheel, with one signal changed. */
export function catalogueWith(code: string, fields: Partial<Signal>): Catalogue {
  const signals = defaultCatalogue.signals.map((signal) => (signal.code === code ? { ...signal, ...fields } : signal));
  return { ...defaultCatalogue, signals };
}

const day = fc.integer({ min: -30, max: 420 }).map(daysAgo);
const maybe = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: null });
const contactId = maybe(fc.constantFrom('con_1', 'con_2', 'con_3'));
const text = fc.constantFrom('Planner', 'Forecast', 'User group', 'Upsell of routes');
const some = <T>(of: fc.Arbitrary<T>) => fc.array(of, { maxLength: 4 });

/** Accounts as they may be, facts of days to come among them. */
export const anyFacts: fc.Arbitrary<AccountFacts> = fc
  .record({
    seats: maybe(fc.integer({ min: 0, max: 60 })),
    industry: maybe(fc.constantFrom('Retail', 'Logistics')),
    plan: maybe(fc.constantFrom('Basic', 'Pro')),
    signedOn: maybe(day),
    deals: some(
      fc.record({
        id: text,
        name: text,
        type: maybe(fc.constantFrom(...Object.values(DealType))),
        status: fc.constantFrom(...Object.values(DealStatus)),
        openedOn: maybe(day),
        expectedCloseOn: maybe(day),
        closedOn: maybe(day),
      }),
    ),
    usage: some(
      fc.record({
        ago: fc.integer({ min: 0, max: 12 }),
        actions: maybe(fc.integer({ min: 0, max: 3000 })),
        activeUsers: maybe(fc.integer({ min: 0, max: 60 })),
        minutes: maybe(fc.integer({ min: 0, max: 600 })),
      }),
    ),
    features: some(
      fc.record({ feature: text, firstOn: day, lastOn: day, users: maybe(fc.integer({ min: 0, max: 60 })) }),
    ),
    surveys: some(
      fc.record({
        contactId,
        kind: fc.constantFrom(...Object.values(SurveyKind)),
        score: fc.integer({ min: 0, max: 10 }),
        on: day,
      }),
    ),
    attendances: some(
      fc.record({ contactId, kind: fc.constantFrom(...Object.values(AttendanceKind)), title: text, on: day }),
    ),
    certifications: some(fc.record({ contactId, title: text, on: day })),
    subscriptions: some(
      fc.record({
        plan: maybe(text),
        startedOn: maybe(day),
        endedOn: maybe(day),
        isUpgrade: fc.boolean(),
        isTrial: fc.boolean(),
      }),
    ),
    tickets: some(fc.record({ openedOn: day, closedOn: maybe(day), isEscalated: fc.boolean() })),
    noted: some(
      fc.record({
        kind: fc.constantFrom(...Object.values(AccountFactKind)),
        contactId,
        text,
        on: day,
        endedOn: maybe(day),
      }),
    ),
  })
  .map(accountFacts);

/** Whatever somebody might publish, before the rules had their say. */
export const anyDraft = fc.record({
  signals: fc.uniqueArray(
    fc.record({
      code: fc.constantFrom('a1', 'b2', 'c3', 'd4'),
      name: text,
      source: fc.constantFrom(...SIGNAL_SOURCES),
      isOn: fc.boolean(),
      threshold: fc.integer({ min: 0, max: 20 }),
      strength: fc.constantFrom(0.1, 0.5, 0.8, 1),
      halfLifeDays: fc.integer({ min: 1, max: 400 }),
      leadsTo: fc.uniqueArray(fc.constantFrom(...Object.values(Activity)), { maxLength: 5 }),
      frame: fc.record({
        saw: fc.constantFrom('{fact}, on {day}.', 'Their review of the quarter.'),
        means: fc.constant('They like it.'),
        offer: fc.constantFrom('A case study.', 'A review on a platform.'),
        words: fc.constantFrom('“Would you tell others?”', '“Would you write two Reviews?”'),
      }),
      trial: maybe(fc.constant({ ownerIds: ['per_1'], cohortId: null })),
    }),
    { minLength: 1, maxLength: 4, selector: ({ code }) => code },
  ),
  firesAt: fc.constantFrom(0.3, 0.5),
  needed: fc.integer({ min: 1, max: 3 }),
  fit: fc.constant(defaultCatalogue.fit),
  people: fc.constant(defaultCatalogue.people),
});
