import { expect, it } from 'vitest';
import { wholeField } from '~/platform/whole-field';

const field = wholeField(0, 8, 'From 0 to 8');

it.each([
  ['0', 0],
  [' 8 ', 8],
])('reads “%s”', (typed, value) => expect(field.parse(typed)).toBe(value));

it.each(['', '  ', '-1', '9', '2.5', 'three', '1e309', '٣', undefined])('refuses “%s”', (typed) => {
  expect(field.safeParse(typed).error?.issues[0]?.message).toBe('From 0 to 8');
});
