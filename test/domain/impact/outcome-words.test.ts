import { expect, it } from 'vitest';
import { impactNote, outcomeText } from '~/domain/impact/outcome-words';

const favour = {
  title: 'Seven depots, one plan',
  activity: 'CASE_STUDY',
  completedAt: new Date('2026-09-01'),
} as const;

it('counts people as people', () => {
  expect(outcomeText({ kind: 'LEADS', quantity: 1 })).toBe('1 person asked for more');
  expect(outcomeText({ kind: 'VIEWS', quantity: 1203 })).toBe('1,203 people looked');
  expect(outcomeText({ kind: 'WON_DEAL', quantity: null })).toBe('A deal that it helped was won');
});

it('writes the letter from the favour to its outcome, with the note as it was written', () => {
  const outcome = {
    kind: 'LEADS',
    quantity: 14,
    happenedOn: new Date('2026-10-05'),
    note: 'Most were planners.',
  } as const;
  expect(impactNote(favour, outcome)).toEqual({
    headline: '14 people asked for more',
    opening: 'You gave us your time for the case study “Seven depots, one plan”. Here is what came of it.',
    steps: [
      { when: '1 September 2026', what: 'You completed “Seven depots, one plan”.' },
      { when: '5 October 2026', what: '14 people asked for more. Most were planners.' },
    ],
    closing: expect.stringContaining('Thank you.'),
  });
});
