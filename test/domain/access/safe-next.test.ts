import { describe, expect, it } from 'vitest';
import { safeNext } from '~/domain/access/safe-next';
import { hostileNexts } from '#test/support/hostile-nexts';

describe('safeNext', () => {
  it.each(hostileNexts)('refuses %j', (payload) => expect(safeNext(payload)).toBeNull());

  it.each([
    ['/board', '/board'],
    ['/', '/'],
    ['/requests?q=a%20b&page=2', '/requests?q=a%20b&page=2'],
    ['/me#impact', '/me#impact'],
    ['/board/./night-shifts', '/board/night-shifts'],
    ['/requests?back=https://evil.example', '/requests?back=https://evil.example'],
    ['/@evil.example', '/@evil.example'],
    ['/a%20b', '/a%20b'],
  ])('keeps %j', (next, path) => expect(safeNext(next)).toBe(path));

  it('takes nothing for nothing', () => expect([safeNext(null), safeNext(undefined)]).toEqual([null, null]));
});
