import { expect, it } from 'vitest';
import { NOW } from '#test/support/clock';
import { boardFilters, type Show, shows } from '~/domain/opportunities/board-filters';

const card = {
  activity: 'QUOTE',
  minutes: 10,
  thanksKind: 'LETTER',
  claimBy: null as Date | null,
  handInBy: null as Date | null,
} as const;
const holds = (show: Show, fields: object) =>
  boardFilters(NOW)
    .find((filter) => filter.show === show)
    ?.holds({ ...card, ...fields });

it.each<[Show, object, boolean]>([
  ['all', {}, true],
  ['half-hour', { minutes: 30 }, true],
  ['half-hour', { minutes: 31 }, false],
  ['written', {}, true],
  ['written', { activity: 'TALK' }, false],
  ['live', { activity: 'TALK' }, true],
  ['live', {}, false],
  ['stage', { thanksKind: 'STAGE' }, true],
  ['early', { thanksKind: 'STAGE' }, false],
  ['month', {}, false],
  ['month', { claimBy: new Date('2026-11-30') }, true],
  ['month', { claimBy: new Date('2026-12-01') }, false],
  ['month', { handInBy: new Date('2026-11-30') }, true],
])('%s of %j: %s', (show, fields, expected) => {
  expect(holds(show, fields)).toBe(expected);
});

it('offers every filter once, the month by its name', () => {
  expect(boardFilters(NOW).map(({ show }) => show)).toEqual([...shows]);
  expect(boardFilters(NOW).at(-1)?.label).toBe('Closing in November');
});
