import { expect, it } from 'vitest';
import { unknownPlaces } from '~/domain/cohorts/letter-words';
import { momentWords } from '~/domain/moments/moment-words';
import { isWelcome, moments } from '~/domain/moments/moments';

it('has words for every moment at which something is suggested, and for no stop', () => {
  expect(Object.keys(momentWords).map(Number)).toEqual(moments.filter(isWelcome).map(({ number }) => number));
});

it.each(Object.entries(momentWords))('moment %s greets, fits in a letter, and asks for no praise', (_number, words) => {
  expect(words.body).toMatch(/^Hello \{first name\},\n\n/);
  expect(words.body.length).toBeLessThan(600);
  expect(words.subject).not.toContain('{');
  expect(unknownPlaces(words.body)).toEqual([]);
  expect(`${words.subject} ${words.body}`).not.toMatch(/review|rating|\bstars?\b|—/i);
});
