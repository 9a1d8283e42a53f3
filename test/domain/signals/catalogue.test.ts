import { expect, it } from 'vitest';
import { catalogueWith } from '#test/support/signals';
import { Catalogue, type Signal } from '~/domain/signals/catalogue';
import { defaultCatalogue } from '~/domain/signals/default-catalogue';

const faults = (catalogue: unknown) => Catalogue.safeParse(catalogue).error?.issues.map(({ message }) => message) ?? [];
const [first] = defaultCatalogue.signals as [Signal];

it.each(defaultCatalogue.signals.map(({ code }) => code))('refuses that %s leads to a review, and says why', (code) => {
  expect(faults(catalogueWith(code, { leadsTo: ['QUOTE', 'REVIEW'] }))).toEqual([
    'A signal never leads to a review: everybody who meets neutral facts is asked alike.',
  ]);
});

it.each(['offer', 'words'] as const)('refuses a frame that speaks of a review in its %s', (part) => {
  const frame = { ...first.frame, [part]: 'Would you leave a Review?' };
  expect(faults(catalogueWith(first.code, { frame }))).toEqual([
    'A frame never speaks of a review: everybody who meets neutral facts is asked alike.',
  ]);
});

it('lets a frame say that something was seen at a review of the quarter', () => {
  const frame = { ...first.frame, saw: 'Leila showed it at the review on {day}.' };
  expect(faults(catalogueWith(first.code, { frame }))).toEqual([]);
});

it('refuses slots that nothing fills, codes that stand twice, and points that do not add up', () => {
  const frame = { ...first.frame, saw: 'Dear {name}' };
  expect(faults(catalogueWith(first.code, { frame }))).toEqual(['Only {fact} and {day} are filled in.']);
  expect(faults({ ...defaultCatalogue, signals: [first, first] })).toEqual(['Two signals have the same code.']);
  const plan = { ...defaultCatalogue.fit.plan, points: 21 };
  expect(faults({ ...defaultCatalogue, fit: { ...defaultCatalogue.fit, plan } })).toEqual([
    'The points of size, industry, plan and tenure add up to 100.',
  ]);
});
