import { expect, it } from 'vitest';
import { sampleIssue } from '#emails/samples-newsletter';
import { checkLetters, kilobytes, worstSize } from '~/domain/newsletter/check-letters';

const letter = { html: '<p>Hello</p>', text: 'Hello', figures: ['6'] };
const titles = (...samples: (typeof letter)[]) =>
  checkLetters({ content: sampleIssue, samples }).map(({ title }) => title);

it('judges the worst of the letters, in bytes', () => {
  expect(titles(letter)).toEqual([]);
  expect(titles(letter, { ...letter, html: 'é'.repeat(50_000) })).toEqual(['The letter is too large']);
  expect(kilobytes(worstSize([letter, { ...letter, html: 'é'.repeat(600) }]))).toBe(2);
});

it.each(['Dear {{name}}', 'On [date] at noon', 'Speaker: TBD'])('finds a place not filled in: %s', (text) => {
  expect(titles({ ...letter, text })).toHaveLength(1);
});

it('lets no zero through', () => {
  expect(titles({ ...letter, figures: ['6', '0'] })).toEqual(['A zero in an impact line']);
});
