import { describe, expect, it } from 'vitest';
import { mayChangeThings } from '~/platform/origin';

const ownOrigin = 'https://advocates.northbeam.example';
const post = { method: 'POST', pathname: '/join', ownOrigin };

describe('S4: who may change things', () => {
  it.each([
    ['our own page', { site: 'same-origin', origin: ownOrigin }, true],
    ['our own page under no-referrer', { site: 'same-origin', origin: 'null' }, true],
    ['our own page without Origin', { site: 'same-origin' }, true],
    ['an old browser on our own page', { origin: ownOrigin }, true],
    ['another site', { site: 'cross-site', origin: 'https://evil.example' }, false],
    ['another site without Origin', { site: 'cross-site' }, false],
    ['a sibling domain', { site: 'same-site', origin: 'https://blog.northbeam.example' }, false],
    ['a lying site header', { site: 'same-origin', origin: 'https://evil.example' }, false],
    ['Origin null alone', { origin: 'null' }, false],
    ['garbage', { origin: '\u0001%%' }, false],
    ['a typed address', { site: 'none' }, false],
    ['no header at all', {}, false],
  ])('%s', (_name, headers, allowed) => {
    expect(mayChangeThings({ ...post, ...headers })).toBe(allowed);
  });

  it('reads are always allowed', () => {
    for (const method of ['GET', 'HEAD', 'OPTIONS']) {
      expect(mayChangeThings({ ...post, method, site: 'cross-site' })).toBe(true);
    }
  });

  it('only webhooks, the API with its bearer keys and one-click unsubscribe may come from elsewhere', () => {
    const from = (pathname: string) => mayChangeThings({ ...post, pathname, site: 'cross-site' });
    expect(from('/hooks/resend')).toBe(true);
    expect(from('/unsubscribe/abc/one-click')).toBe(true);
    expect(from('/no-invitations/abc/one-click')).toBe(true);
    expect(from('/leave/impact-notes/abc/one-click')).toBe(true);
    expect(from('/leave/impact-notes/abc')).toBe(false);
    expect(from('/no-invitations/abc')).toBe(false);
    for (const path of ['/api', '/api/v1/accounts']) expect(from(path)).toBe(true);
    expect(from('/apiary')).toBe(false);
    expect(from('/settings/api/keys')).toBe(false);
    expect(from('/unsubscribe/abc')).toBe(false);
    expect(from('/login/hooks/x')).toBe(false);
    expect(from('/unsubscribe/a/b/one-click')).toBe(false);
  });
});
