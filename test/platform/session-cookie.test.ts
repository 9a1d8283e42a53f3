import { expect, it } from 'vitest';
import { sessionCookieName, sessionToken, signedToken } from '~/platform/session-cookie.server';

const read = (value: string) =>
  sessionToken(new Request('http://flywheel.test', { headers: { cookie: `${sessionCookieName()}=${value}` } }));

it('reads the token behind our signature alone', () => {
  const signed = signedToken('abc');
  expect(read(encodeURIComponent(signed))).toBe('abc');
  for (const forged of ['abc', 'abc.', '.x', `abd${signed.slice(3)}`, signed.slice(0, -1), '%E0%A4%A', '']) {
    expect(read(encodeURIComponent(forged))).toBeNull();
  }
});
