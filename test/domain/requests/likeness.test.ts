import { describe, expect, it } from 'vitest';
import { likeness, titleWords } from '~/domain/requests/likeness';
import type { Candidate } from '~/domain/requests/matching';
import { makeCandidate, makeMatchAccount, makeNeed } from '#test/support/matching';

const nothing = makeNeed({ industry: null, region: null, topics: [] });
const said = (need: Partial<typeof nothing>, candidate: Partial<Candidate>) =>
  likeness({ ...nothing, ...need }, makeCandidate(candidate));

describe('what makes a customer like the buyer', () => {
  it.each<[string, Partial<typeof nothing>, Partial<Candidate>, object]>([
    ['size', { segment: 'SMB' }, { account: makeMatchAccount({ segment: 'smb' }) }, { plus: 'Same size: smb' }],
    ['another size', { segment: 'SMB' }, { account: makeMatchAccount({ segment: 'L' }) }, { minus: 'Another size: L' }],
    ['language', { language: 'de' }, { languages: ['en', 'de-AT'] }, { plus: 'Speaks German', isMet: true }],
    [
      'another language',
      { language: 'de' },
      { languages: ['en', 'fr'] },
      { minus: 'Speaks English and French, not German', isMet: false },
    ],
    ['no language told', { language: 'de' }, {}, { minus: 'Has not said whether they speak German', isMet: false }],
    [
      'topics known and tools left',
      { topics: ['cutover', 'spreadsheets', 'cost'] },
      { expertise: ['Cutover'], formerTools: ['Spreadsheets'] },
      { plus: 'Knows cutover; Used spreadsheets before us', weight: 24, isMet: true },
    ],
    ['products', { products: ['Planner'] }, {}, { minus: 'Uses none of these products', isMet: false }],
    [
      'the same product',
      { products: ['planner', 'Router'] },
      { account: makeMatchAccount({ products: ['Planner'] }) },
      { plus: 'Uses planner', isMet: true },
    ],
    [
      'what they left for us',
      { replaced: 'Stowline' },
      { formerTools: ['stowline'] },
      { plus: 'Left Stowline for us; the buyer looks at it too' },
    ],
    [
      'a job alike',
      { persona: 'Transport director' },
      {},
      { plus: 'Works as Head of Transport Planning, close to who will be there' },
    ],
  ])('%s', (_, need, candidate, point) => {
    expect(said(need, candidate)).toMatchObject([point]);
  });

  it('says nothing where nothing is known of the buyer, nor of a tool or job that is another', () => {
    expect(said({}, {})).toEqual([]);
    expect(said({ replaced: 'Stowline', persona: 'Head of Finance' }, {})).toEqual([]);
  });
});

it.each([
  ['Head of Logistics', ['logistics']],
  ['VP, Supply-chain / supply', ['supply', 'chain']],
  ['Senior Manager', []],
  [null, []],
])('the words of %s that say what somebody does', (title, words) => {
  expect(titleWords(title)).toEqual(words);
});
