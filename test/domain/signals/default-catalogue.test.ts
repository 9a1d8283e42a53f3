import { expect, it } from 'vitest';
import { Catalogue, SIGNAL_SOURCES } from '~/domain/signals/catalogue';
import { defaultCatalogue } from '~/domain/signals/default-catalogue';

it('is a catalogue by its own rules: ten signals, one a source, all on, two needed at 0.50 (rules §6, §10)', () => {
  expect(Catalogue.parse(defaultCatalogue)).toEqual(defaultCatalogue);
  expect(defaultCatalogue.signals.map(({ source }) => source).sort()).toEqual([...SIGNAL_SOURCES].sort());
  expect(defaultCatalogue.signals.every(({ isOn, trial }) => isOn && trial === null)).toBe(true);
  expect(defaultCatalogue).toMatchObject({ firesAt: 0.5, needed: 2 });
});

it('leads somewhere with every signal, and tells what was seen', () => {
  const mute = defaultCatalogue.signals.filter(
    ({ leadsTo, frame }) => leadsTo.length === 0 || !frame.saw.includes('{fact}'),
  );
  expect(mute).toEqual([]);
});
