import { expect, it } from 'vitest';
import { otherPoints } from '~/domain/requests/match-points';
import type { Candidate } from '~/domain/requests/matching';
import { NOW } from '#test/support/clock';
import { makeCandidate, makeNeed } from '#test/support/matching';

const quiet = { willingness: null, favoursAlike: 1 } satisfies Partial<Candidate>;
const texts = (fields: Partial<Candidate>) =>
  otherPoints(makeNeed(), makeCandidate({ ...quiet, ...fields }), NOW).map(({ plus, minus }) => plus ?? minus);

it.each<[string, Partial<Candidate>, string]>([
  ['one call held', { callsHeld: 1 }, 'Came to their call'],
  ['all calls held', { callsHeld: 4 }, 'Came to all 4 calls'],
  ['a call missed', { callsHeld: 2, callsMissed: 1 }, 'Missed 1 of 3 calls'],
  ['half of the asks', { answered: 2, accepted: 1 }, 'Accepted 1 of 2 asks'],
  ['long rested', { lastLiveFavourAt: new Date('2026-08-01') }, 'Rested: last live favour on 1 August 2026'],
])('%s', (_, fields, text) => {
  expect(texts(fields)).toContain(text);
});

it('says nothing of what is not known', () => {
  expect(texts({ lastLiveFavourAt: new Date('2026-11-01') })).toEqual([
    'Has done this once before',
    'Not asked this quarter',
  ]);
});
