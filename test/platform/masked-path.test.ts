import { expect, it } from 'vitest';
import { deriveToken } from '~/platform/derived-token.server';
import { newId } from '~/platform/id';
import { maskedPath } from '~/platform/masked-path';

it('leaves out tokens and keeps ids', () => {
  const token = deriveToken('sign-in', 'sin_1');
  expect(maskedPath(`/login/${token}`)).toBe('/login/***');
  expect(maskedPath(`/unsubscribe/${token}/one-click`)).toBe('/unsubscribe/***/one-click');
  expect(maskedPath(`/login/${token}.data`)).toBe('/login/***');
  const id = newId('join');
  expect(maskedPath(`/advocates/${id}/readiness`)).toBe(`/advocates/${id}/readiness`);
});
