import { expect, it } from 'vitest';
import { judgeLength } from '~/domain/newsletter/word-lengths';

it.each([
  ['subject', '', 'empty'],
  ['subject', 'Hello', 'short'],
  ['subject', 'Two weeks to the winter peak', 'fine'],
  ['subject', 'x'.repeat(70), 'fine'],
  ['subject', 'x'.repeat(71), 'long'],
  ['preheader', 'And four favours', 'short'],
  ['preheader', 'x'.repeat(111), 'long'],
  ['subject', '🎉'.repeat(70), 'fine'],
] as const)('a %s of %j is %s', (line, text, fit) => {
  expect(judgeLength(line, text).fit).toBe(fit);
});

it('counts what is typed', () => {
  expect(judgeLength('subject', ' Two weeks to the winter peak ').hint).toMatch(/^28 characters, fits; /);
  expect(judgeLength('preheader', '').hint).toMatch(/^Nothing yet; /);
});
