import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accountFacts } from '#test/support/account-facts';
import { NOW } from '#test/support/clock';
import { anyFacts, catalogueWith, daysAgo } from '#test/support/signals';
import type { AccountFacts } from '~/domain/accounts/account-facts';
import type { Catalogue } from '~/domain/signals/catalogue';
import { defaultCatalogue } from '~/domain/signals/default-catalogue';
import { missingOf, readAccount, waitsFor } from '~/domain/signals/read-account';

const read = (known: Partial<AccountFacts>, catalogue: Catalogue = defaultCatalogue, inTrial = () => false) =>
  readAccount(accountFacts(known), catalogue, { inTrial, nameOf: () => 'Leila Osei' }, NOW);

const goal = {
  kind: 'GOAL_ACHIEVED',
  contactId: null,
  text: 'late loads down 31%, their QBR',
  on: daysAgo(22),
  endedOn: null,
} as const;
const nps = { contactId: 'con_1', kind: 'NPS', score: 10, on: daysAgo(3) } as const;
const feature = { feature: 'Forecast', firstOn: daysAgo(78), lastOn: daysAgo(3), users: 14 };
const event = { contactId: null, kind: 'USER_GROUP', title: 'Rotterdam user group', on: daysAgo(253) } as const;
const big = { seats: 18, plan: 'Pro', signedOn: daysAgo(800) };
const wren = { ...big, noted: [goal], surveys: [nps], features: [feature], attendances: [event] };

it('reads the account of the mockup', () => {
  const reading = read(wren);
  const said = reading.readings.map(({ name, fact, on, strength, hasFired }) => [name, fact, on, strength, hasFired]);
  expect(said).toEqual([
    ['Goal achieved', 'late loads down 31%, their QBR', '2026-10-28', 0.92, true],
    ['Feature adopted', 'Forecast used by 14 of 18', '2026-09-02', 0.55, true],
    ['Survey', 'NPS 10, Leila Osei', '2026-11-16', 0.97, true],
    ['Event attended', 'Rotterdam user group', '2026-03-11', 0.05, false],
  ]);
  expect(reading).toMatchObject({ fired: 3, strength: 2.49, fit: 92, cell: 'ASK_NOW', missing: [] });
});

it.each([
  ['fits and two fired', { ...big, noted: [goal], surveys: [nps] }, 'ASK_NOW'],
  ['fits and one fired', { ...big, noted: [goal] }, 'ACTIVATE'],
  ['does not fit and two fired', { noted: [goal], surveys: [nps] }, 'LIGHT_FAVOURS'],
  ['does not fit and none fired', {}, 'LEAVE_ALONE'],
] as const)('gives the cell of an account that %s', (_, known, cell) => {
  expect(read(known).cell).toBe(cell);
});

describe('what is missing', () => {
  it('says how many more, what has faded, and what each of the others waits for', () => {
    const { missing } = read({ noted: [goal], attendances: [event] });
    expect(missing[0]).toBe('1 of 2 signals fired, 1 more is needed.');
    expect(missing).toContain('Event attended: Rotterdam user group on 11 March 2026 has faded to 0.05.');
    expect(missing).toContain('Survey: an NPS of 9 or more, or a CSAT of 4.5 or more.');
    expect(missing.some((line) => line.startsWith('Goal achieved'))).toBe(false);
    expect(missing).toHaveLength(10);
  });

  it('waits for no signal that is off or in trial', () => {
    const trial = { ownerIds: ['per_1'], cohortId: null };
    const named = (catalogue: Catalogue) => missingOf(catalogue, []).some((line) => line.startsWith('Survey'));
    expect(named(defaultCatalogue)).toBe(true);
    expect(named(catalogueWith('survey', { isOn: false }))).toBe(false);
    expect(named(catalogueWith('survey', { trial }))).toBe(false);
  });

  it('is said of every source in words', () => {
    expect(Object.values(waitsFor).map((say) => say(1))).toMatchInlineSnapshot(`
      [
        "1 or more actions a seat in 30 days",
        "1% or more of the seats in use in 30 days",
        "a feature new to them, used by one person or more",
        "a goal they reached, noted by one of us",
        "an upsell won or a larger plan",
        "a renewal",
        "a certification",
        "an event attended",
        "an NPS of 1 or more, or a CSAT of 0.5 or more",
        "a ticket solved in 90 days, none escalated",
      ]
    `);
  });
});

describe('a signal in trial', () => {
  const catalogue = catalogueWith('survey', { trial: { ownerIds: ['per_1'], cohortId: null } });
  const known = { noted: [goal], surveys: [nps] };

  it('is shown, not counted, outside its group', () => {
    const { readings, fired, strength, missing } = read(known, catalogue);
    expect(readings.at(-1)).toMatchObject({ code: 'survey', hasFired: true, isLeftOut: true });
    expect({ fired, strength }).toEqual({ fired: 1, strength: 0.92 });
    expect(missing[0]).toBe('1 of 2 signals fired, 1 more is needed.');
  });

  it('counts within it', () => {
    expect(read(known, catalogue, () => true)).toMatchObject({ fired: 2, missing: [] });
  });
});

it('does not look at signals that are off', () => {
  expect(read(wren, catalogueWith('survey', { isOn: false })).readings.map(({ code }) => code)).not.toContain('survey');
});

const lists = [
  'deals',
  'usage',
  'features',
  'surveys',
  'attendances',
  'certifications',
  'subscriptions',
  'tickets',
  'noted',
] as const;

it('says the same of the same facts in any order', () => {
  fc.assert(
    fc.property(anyFacts, fc.infiniteStream(fc.nat()), (facts, numbers) => {
      const shuffled = { ...facts };
      for (const list of lists) {
        const keyed = facts[list].map((one) => ({ one, key: numbers.next().value }));
        Object.assign(shuffled, { [list]: keyed.sort((a, b) => a.key - b.key).map(({ one }) => one) });
      }
      expect(read(shuffled)).toEqual(read(facts));
    }),
  );
});

it('counts no fewer signals when more is known, but for opinions: those somebody may change, those tickets may sour', () => {
  const opinions = ['survey', 'support-health'];
  const without = {
    ...defaultCatalogue,
    signals: defaultCatalogue.signals.filter(({ code }) => !opinions.includes(code)),
  };
  fc.assert(
    fc.property(anyFacts, anyFacts, (facts, more) => {
      const both = { ...facts };
      for (const list of lists) Object.assign(both, { [list]: [...facts[list], ...more[list]] });
      expect(read(both, without).fired).toBeGreaterThanOrEqual(read(facts, without).fired);
    }),
  );
});

it('fires nothing by facts of days to come', () => {
  const future = {
    closedOn: daysAgo(-1),
    on: daysAgo(-1),
    firstOn: daysAgo(-1),
    startedOn: daysAgo(-1),
    openedOn: daysAgo(-1),
  };
  fc.assert(
    fc.property(anyFacts, (facts) => {
      const ahead = { ...facts, usage: [] };
      for (const list of lists.filter((name) => name !== 'usage')) {
        Object.assign(ahead, { [list]: facts[list].map((one) => ({ ...one, ...future })) });
      }
      expect(read(ahead).fired).toBe(0);
    }),
  );
});

it('needs as many as the catalogue says, and an account is ready exactly when nothing is missing', () => {
  fc.assert(
    fc.property(anyFacts, fc.integer({ min: 1, max: 4 }), (facts, needed) => {
      const { fired, missing, cell } = read(facts, { ...defaultCatalogue, needed });
      expect(missing.length === 0).toBe(fired >= needed);
      expect(cell === 'ASK_NOW' || cell === 'LIGHT_FAVOURS').toBe(fired >= needed);
    }),
  );
});
