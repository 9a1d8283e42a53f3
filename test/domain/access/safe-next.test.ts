import { describe, expect, it } from 'vitest';
import { safeNext } from '~/domain/access/safe-next';

export const HOSTILE = [
  'https://evil.example',
  'http://evil.example/board',
  '//evil.example',
  '///evil.example',
  '////evil.example/%2f..',
  '/\\evil.example',
  '\\\\evil.example',
  '\\/evil.example',
  '/\\/evil.example',
  '/\t/evil.example',
  '/\n/evil.example',
  '/\r\n/evil.example',
  '\t//evil.example',
  ' //evil.example',
  '/%2fevil.example',
  '/%2f%2fevil.example',
  '/%5cevil.example',
  '/%252fevil.example',
  '/%09/evil.example',
  '/%0d%0aLocation:https://evil.example',
  '/./\\evil.example',
  '/..//evil.example',
  '/board/../..//evil.example',
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'data:text/html,x',
  'evil.example',
  '@evil.example',
  '/board\u0000',
  'http:evil.example',
  'https:/evil.example',
  'http://flywheel.test/board',
  'http://flywheel.test@evil.example/',
  `/${'a'.repeat(600)}`,
  '/%E0%A4%A',
  '',
];

describe('safeNext', () => {
  it.each(HOSTILE)('refuses %j', (payload) => expect(safeNext(payload)).toBeNull());

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
