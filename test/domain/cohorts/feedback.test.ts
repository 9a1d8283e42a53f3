import { expect, it } from 'vitest';
import {
  choicesOf,
  defaultQuestions,
  hasAnswered,
  joinAnswers,
  MOST_QUESTIONS,
  Questions,
  readAnswers,
  summarise,
} from '~/domain/cohorts/feedback';

it('reads only what a question offers', () => {
  const typed = { a0: '5', a1: 'Yes', a2: '  Shorter letters. ', a3: 'extra' };
  expect(readAnswers(defaultQuestions, typed)).toEqual(['5', 'Yes', 'Shorter letters.']);
  expect(readAnswers(defaultQuestions, { a0: '6', a1: 'maybe' })).toEqual(['', '', '']);
  expect([hasAnswered(['', '']), hasAnswered(['', 'x'])]).toEqual([false, true]);
});

it('counts what was pressed and keeps what was written', () => {
  const sheets = [
    ['5', 'Yes', 'Shorter letters.'],
    ['4', 'Yes', ''],
    ['', 'No', 'More time.'],
  ];
  const [scale, yesNo, text] = summarise(defaultQuestions, sheets);
  expect(scale).toMatchObject({ answered: 2, texts: [] });
  expect(scale?.counts.map(({ count }) => count)).toEqual([0, 0, 0, 1, 1]);
  expect(yesNo?.counts).toEqual([
    { choice: 'Yes', count: 2 },
    { choice: 'Partly', count: 0 },
    { choice: 'No', count: 1 },
  ]);
  expect(text).toMatchObject({ answered: 2, counts: [], texts: ['Shorter letters.', 'More time.'] });
});

it('makes one sheet of two: the later choice, and the words of both', () => {
  const join = (later: string[], earlier: string[]) => joinAnswers(defaultQuestions, later, earlier);
  expect(join(['4', '', 'Now it is clear.'], ['2', 'Yes', 'Shorter letters.'])).toEqual([
    ...['4', 'Yes', 'Now it is clear.\n\nShorter letters.'],
  ]);
  expect(join(['', '', 'The same.'], ['', '', 'The same.'])).toEqual(['', '', 'The same.']);
  expect(join(['5'], ['3', 'No', 'More time.'])).toEqual(['5', 'No', 'More time.']);
  expect(readAnswers(defaultQuestions, { a2: 'x'.repeat(4002) })[2]).toHaveLength(4002);
});

it('copes with sheets older than a question', () => {
  expect(summarise(defaultQuestions, [['5']])[2]).toMatchObject({ answered: 0 });
});

it('begins with questions that the form can hold', () => {
  expect(Questions.parse(defaultQuestions).length).toBeLessThanOrEqual(MOST_QUESTIONS);
  expect(choicesOf('text')).toEqual([]);
});
