import { expect, it } from 'vitest';
import { catalogueWith } from '#test/support/signals';
import type { Signal } from '~/domain/signals/catalogue';
import { catalogueDifferences } from '~/domain/signals/catalogue-differences';
import { defaultCatalogue } from '~/domain/signals/default-catalogue';

const trial = { ownerIds: ['per_1'], cohortId: null };
const frame = { saw: 'a', means: 'b', offer: 'c', words: 'd' };

it.each<[string, Partial<Signal>, string[]]>([
  ['a threshold', { threshold: 8 }, ['Survey, threshold: 9 → 8']],
  [
    'several things',
    { strength: 0.9, halfLifeDays: 30 },
    ['Survey, strength: 1 → 0.9', 'Survey, half-life in days: 60 → 30'],
  ],
  ['a switch', { isOn: false }, ['Survey: switched off']],
  ['a name', { name: 'Opinion' }, ['Survey: now called Opinion']],
  ['what it leads to', { leadsTo: [] }, ['Survey, leads to: beta, case study, reference call → none']],
  ['a trial', { trial }, ['Survey: in trial']],
  ['a frame', { frame }, ['Survey: frame reworded']],
  ['the same in another order', { leadsTo: ['BETA', 'CASE_STUDY', 'REFERENCE_CALL'] }, []],
  ['nothing', {}, []],
])('says %s', (_, fields, lines) => {
  expect(catalogueDifferences(defaultCatalogue, catalogueWith('survey', fields))).toEqual(lines);
});

it('says how a trial goes on or ends', () => {
  const before = catalogueWith('survey', { trial });
  const other = catalogueWith('survey', { trial: { ...trial, cohortId: 'coh_1' } });
  expect(catalogueDifferences(before, other)).toEqual(['Survey: other trial group']);
  expect(catalogueDifferences(before, defaultCatalogue)).toEqual(['Survey: live for everybody']);
});

it('says what comes and goes, and every number of fit and people', () => {
  const [first, ...rest] = defaultCatalogue.signals;
  const { fit, people } = defaultCatalogue;
  const after = {
    signals: [...rest, { ...(first as Signal), code: 'goal-2', name: 'Second goal' }],
    firesAt: 0.4,
    needed: 3,
    fit: {
      size: { points: 25, fullAtSeats: 50 },
      industry: { points: 30, good: ['Logistics'] },
      plan: { ...fit.plan, good: [] },
      tenure: { ...fit.tenure, fullAtMonths: 12 },
      highFrom: 70,
    },
    people: { ...people, champions: 2, influencerWords: [] },
  };
  expect(catalogueDifferences(defaultCatalogue, after)).toEqual([
    'Second goal: new',
    'Goal achieved: removed',
    'Fires at: 0.5 → 0.4',
    'Signals needed: 2 → 3',
    'Fit, points of size: 30 → 25',
    'Fit, full size at seats: 25 → 50',
    'Fit, points of industry: 25 → 30',
    'Fit, industries: any → Logistics',
    'Fit, plans: Pro, Business, Enterprise → any',
    'Fit, full tenure at months: 24 → 12',
    'Fits from: 75 → 70',
    'Champions an account: 1 → 2',
    `Influencers: ${people.influencerWords.join(', ')} → none`,
  ]);
});
