import { expect, it } from 'vitest';
import { baseLanguage, languageCode, languageCodes, languageName } from '~/domain/advocates/languages';

it.each([
  ['de', 'German'],
  ['de-AT', 'German'],
  [' PT_br ', 'Portuguese'],
  ['zz', 'zz'],
  ['German', 'German'],
  ['', ''],
])('%s is %s', (code, name) => {
  expect(languageName(code)).toBe(name);
});

it('has a name of its own for every code that forms offer', () => {
  const names = languageCodes.map(languageName);
  expect(new Set(names).size).toBe(languageCodes.length);
  expect(names.filter((name, index) => name === languageCodes[index])).toEqual([]);
  expect(languageCodes.map(baseLanguage)).toEqual([...languageCodes]);
});

it.each([
  ['German', 'de'],
  [' german ', 'de'],
  ['pt-BR', 'pt'],
  ['Klingon', null],
  ['', null],
])('“%s” as typed is %s', (typed, code) => {
  expect(languageCode(typed)).toBe(code);
});
