import { expect, test } from 'vitest';
import { contrast, parseHex } from '~/ui/colour';
import { tokens } from './tokens';

const grounds = ['canvas', 'surface', 'sunken'];
const tints = ['accent', 'good', 'warn', 'bad', 'info'];

const pairs: [ink: string, ground: string, least: number][] = [
  ...['ink', 'ink-2', 'ink-3'].flatMap((ink) =>
    [...grounds, ...tints.map((tint) => `${tint}-soft`), 'sun-soft'].map(
      (ground) => [ink, ground, 4.5] as [string, string, number],
    ),
  ),
  ...[...tints, 'sun', 'sun-ink', 'accent-hover'].flatMap((ink) =>
    grounds.map((ground) => [ink, ground, 4.5] as [string, string, number]),
  ),
  ...tints.map((tint) => [tint, `${tint}-soft`, 4.5] as [string, string, number]),
  ['sun-ink', 'sun-soft', 4.5],
  ['on-accent', 'accent', 4.5],
  ['on-accent', 'accent-hover', 4.5],
  ['on-bad', 'bad', 4.5],
  ['edge', 'canvas', 3],
  ['edge', 'surface', 3],
];

test.each(['light', 'dark'] as const)('the %s palette can be read', (scheme) => {
  const colour = (name: string) => {
    const value = parseHex(tokens[scheme][`--color-${name}`] ?? '');
    if (!value) throw new Error(`--color-${name} is missing`);
    return value;
  };
  const tooFaint = pairs
    .map(([ink, ground, least]) => ({
      pair: `${ink} on ${ground}`,
      value: contrast(colour(ink), colour(ground)),
      least,
    }))
    .filter(({ value, least }) => value < least);
  expect(tooFaint).toEqual([]);
});

test('both schemes name the same colours', () => {
  expect(Object.keys(tokens.dark).sort()).toEqual(Object.keys(tokens.light).sort());
});
