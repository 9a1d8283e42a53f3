import { expect, test } from 'vitest';
import { classNames } from '~/ui/class-names';
import { dialRings } from '~/ui/dial';
import { firstError } from '~/ui/field';
import { initials } from '~/ui/initials';

test.each([
  ['Maren Okafor', 'MO'],
  ['Ana María de la Cruz', 'AC'],
  ['Prince', 'P'],
  ['  élodie   roux ', 'ÉR'],
  ['', ''],
])('the initials of %j are %j', (name, letters) => {
  expect(initials(name)).toBe(letters);
});

test.each([
  [0, [0]],
  [10, [10]],
  [60, [60]],
  [90, [60, 30]],
  [180, [60, 60, 60]],
  [600, [60, 60, 60]],
])('%d minutes turn the rings %j', (minutes, rings) => {
  expect(dialRings(minutes)).toEqual(rings);
});

test('of several errors the first is said', () => {
  expect([firstError('a'), firstError(['a', 'b']), firstError([]), firstError(''), firstError(undefined)]).toEqual([
    'a',
    'a',
    undefined,
    undefined,
    undefined,
  ]);
});

test('class names leave out what is off', () => {
  expect(classNames('btn', false, undefined, 'btn-small')).toBe('btn btn-small');
});
