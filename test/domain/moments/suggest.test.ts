import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { momentSettings } from '~/domain/moments/moment-settings';
import { momentOf } from '~/domain/moments/moments';
import { stopsOf } from '~/domain/moments/stops';
import { suggestionsOf, turnTo } from '~/domain/moments/suggest';
import { dateFromDay as day } from '~/platform/time';
import { accountFacts } from '#test/support/account-facts';
import { NOW } from '#test/support/clock';
import { anyFacts, daysAgo } from '#test/support/signals';

const settings = momentSettings([]);
const row = { isOn: true, isAutomatic: false, delayDays: null, words: null, updatedAt: NOW };
const renewal = (on: Date) => ({
  ...{ id: 'deal_1', name: 'A year', type: 'RENEWAL' as const, status: 'WON' as const },
  ...{ openedOn: null, expectedCloseOn: null, closedOn: on },
});
const renewed = (ago: number) => suggestionsOf(accountFacts({ deals: [renewal(daysAgo(ago))] }), [], settings, NOW);

describe('suggestions', () => {
  it('carry why, what may be offered, until when it is welcome, and the words', () => {
    expect(renewed(2)).toEqual([
      {
        moment: 16,
        occurrence: 'deal_1',
        happenedOn: day('2026-11-17'),
        opensOn: day('2026-11-18'),
        welcomeUntil: day('2027-01-16'),
        offers: ['reference', 'talk'],
        reasons: ['Renewed on 17 November 2026: A year.'],
        contactId: null,
        words: expect.stringContaining('another year together'),
      },
    ]);
  });

  it.each([
    [0, 0],
    [1, 1],
    [60, 1],
    [61, 0],
    [3000, 0],
  ])('of a renewal %i days ago: %i', (ago, count) => {
    expect(renewed(ago)).toHaveLength(count);
  });

  it('wait out the delay that a manager chose, in the words that a manager wrote', () => {
    const facts = accountFacts({ deals: [renewal(daysAgo(5))] });
    const later = momentSettings([{ ...row, number: 16, delayDays: 6, words: 'Hello, thank you.' }]);
    expect(suggestionsOf(facts, [], later, NOW)).toEqual([]);
    const sooner = momentSettings([{ ...row, number: 16, delayDays: 5, words: 'Hello, thank you.' }]);
    expect(suggestionsOf(facts, [], sooner, NOW)).toMatchObject([{ words: 'Hello, thank you.' }]);
  });

  it('come from no moment that is off', () => {
    const off = momentSettings([{ ...row, number: 16, isOn: false }]);
    expect(suggestionsOf(accountFacts({ deals: [renewal(daysAgo(2))] }), [], off, NOW)).toEqual([]);
  });

  it('pause at an onboarding check-in while there is trouble', () => {
    const facts = accountFacts({ onboardingCheckedInOn: daysAgo(3) });
    const troubled = { ...facts, escalationSince: daysAgo(1) };
    expect(suggestionsOf(facts, stopsOf(facts, NOW), settings, NOW)).toMatchObject([{ moment: 3 }]);
    expect(suggestionsOf(troubled, stopsOf(troubled, NOW), settings, NOW)).toEqual([]);
  });

  it('say that a review is for everybody whose onboarding closed, never for one person (V2)', () => {
    const found = suggestionsOf(accountFacts({ onboardingClosedOn: daysAgo(20) }), [], settings, NOW);
    expect(found).toMatchObject([{ moment: 5, offers: ['review', 'join'], contactId: null }]);
    expect(found[0]?.reasons[1]).toContain('everybody whose onboarding closed');
  });
});

describe('V3: satisfaction scores never lead to a review', () => {
  const best = fc.constantFrom(
    { contactId: 'con_1', kind: 'NPS' as const, score: 10, on: daysAgo(3) },
    { contactId: null, kind: 'CSAT' as const, score: 5, on: daysAgo(3) },
  );

  it('whatever else is known: the same reviews with and without the score, and none but the whole group’s', () => {
    fc.assert(
      fc.property(anyFacts, best, (facts, score) => {
        const reviews = (surveys: typeof facts.surveys) => {
          const known = { ...facts, surveys };
          const found = suggestionsOf(known, stopsOf(known, NOW), settings, NOW);
          return found.filter(({ offers }) => offers.includes('review'));
        };
        const asked = reviews([...facts.surveys, score]);
        expect(asked).toEqual(reviews([]));
        expect(asked.every(({ moment, contactId }) => moment === 5 && contactId === null)).toBe(true);
      }),
    );
  });

  it('leads to something that is allowed: a join invitation, a reference or a case study', () => {
    fc.assert(
      fc.property(anyFacts, best, (facts, score) => {
        const found = suggestionsOf({ ...facts, surveys: [score] }, stopsOf(facts, NOW), settings, NOW);
        const own = found.filter(({ moment }) => moment === 12);
        expect(own.map(({ offers }) => offers)).toEqual([['join', 'reference', 'case-study']]);
        expect(own[0]?.reasons.at(-1)).toBe('Never a review: a score picks nobody for one.');
      }),
    );
  });

  it('says nothing at a moment that is none, and each occurrence only inside its welcome', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        for (const one of suggestionsOf(facts, stopsOf(facts, NOW), settings, NOW)) {
          expect(momentOf(one.moment)?.guard).not.toBe('stop');
          expect(one.happenedOn <= one.opensOn && one.opensOn <= NOW).toBe(true);
          expect(one.welcomeUntil >= day('2026-11-19')).toBe(true);
          expect(one.reasons.join(' ')).not.toMatch(/null|undefined|NaN/);
        }
      }),
    );
  });
});

describe('whom to turn to', () => {
  const maren = { contactId: 'con_1', name: 'Maren', isAdvocate: false, hasLeft: false };
  const noor = { contactId: 'con_2', name: 'Noor', isAdvocate: true, hasLeft: false };
  const people = new Map([maren, noor].map((one) => [one.contactId, one]));
  const offers = ['join', 'reference'] as ('join' | 'reference')[];

  it('the person of the fact, before the champion', () => {
    expect(turnTo({ contactId: 'con_1', offers }, people, 'con_2')).toEqual({ contact: maren, offers });
  });

  it('the champion when nobody is named or they have left; advocates are not invited again', () => {
    const gone = new Map([...people, ['con_1', { ...maren, hasLeft: true }]]);
    const expected = { contact: noor, offers: ['reference'] };
    expect(turnTo({ contactId: null, offers }, people, 'con_2')).toEqual(expected);
    expect(turnTo({ contactId: 'con_1', offers }, gone, 'con_2')).toEqual(expected);
  });

  it('nobody: then nobody is invited', () => {
    expect(turnTo({ contactId: null, offers }, people, undefined)).toEqual({ contact: null, offers: ['reference'] });
  });
});
