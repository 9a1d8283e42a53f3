import { expect, it } from 'vitest';
import { isSetUpCode, setUpCode } from '~/domain/access/set-up-code.server';

it('is the same in every process and long enough not to be guessed', () => {
  expect(setUpCode()).toMatch(/^[a-z0-9]{4}(-[a-z0-9]{4}){3}$/);
  expect(setUpCode()).toBe(setUpCode());
});

it('is read however it is typed, and nothing else is', () => {
  const code = setUpCode();
  for (const typed of [code, code.toUpperCase(), code.replaceAll('-', ''), ` ${code.replaceAll('-', ' ')} `]) {
    expect(isSetUpCode(typed)).toBe(true);
  }
  for (const typed of ['', '-', code.slice(1), `${code}a`, code.replace(/^./, '_')])
    expect(isSetUpCode(typed)).toBe(false);
});
