import { expect, it } from 'vitest';
import { partOf, reaches, shareText } from '~/domain/programme/exit-criteria';

it.each([
  [4, 5, true],
  [3, 5, false],
  [0, 0, false],
])('%i of %i reaches 80%%: %s', (part, whole, is) => expect(reaches(part, whole, 0.8)).toBe(is));

it('says shares and their denominators', () => {
  expect([partOf(4, 5), shareText(4, 5)]).toEqual(['4 of 5', '80%']);
});
