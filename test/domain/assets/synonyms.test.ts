import { expect, it } from 'vitest';
import { synonymsOf } from '~/domain/assets/synonyms';

it.each([
  ['Excel', ['spreadsheet', 'worksheet']],
  ['spreadsheets', ['excel', 'worksheet']],
  ['migrations', ['cutover', 'changeover', 'switch', 'move', 'replace']],
  ['moved', ['migration', 'cutover', 'changeover', 'switch', 'replace']],
  ['banking', ['finance']],
  ['giraffe', []],
])('%s', (word, others) => {
  expect(synonymsOf(word)).toEqual(others);
});
