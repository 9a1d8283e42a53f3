import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  dkimOf,
  dmarcNames,
  dmarcOf,
  isAligned,
  isReservedName,
  readSpf,
  readTags,
  spfOf,
  withInclude,
} from '~/domain/mail/dns-records';

it('finds SPF, DKIM and DMARC among the texts of a name', () => {
  const texts = [
    'v=spf1 -all',
    'V=SPF1',
    'v=spf10 -all',
    'google-site-verification=x',
    'v=DMARC1; p=none',
    'v=DMARC12;',
  ];
  expect(spfOf(texts)).toEqual(['v=spf1 -all', 'V=SPF1']);
  expect(dmarcOf(texts)).toEqual(['v=DMARC1; p=none']);
  expect(dkimOf([...texts, 'k=rsa; p=abc', 'p='])).toHaveLength(3);
});

it.each<[string, ReturnType<typeof readSpf>['all'], string[], number]>([
  ['v=spf1 include:amazonses.com ~all', '~', ['amazonses.com'], 1],
  ['v=spf1 +include:A.example  ip4:192.0.2.1 mx a:b.example -ALL', '-', ['a.example'], 3],
  ['v=spf1 all', '+', [], 0],
  ['v=spf1 ?all', '?', [], 0],
  ['v=spf1 a/24 exists:x ptr redirect=_spf.example', null, [], 4],
  ['v=spf1', null, [], 0],
])('reads %s', (record, all, includes, lookups) => {
  expect(readSpf(record)).toMatchObject({ all, includes, lookups });
});

it.each([
  ['v=spf1 include:_spf.google.com ~all', 'v=spf1 include:_spf.google.com include:x.example ~all'],
  ['v=spf1 -all', 'v=spf1 include:x.example -all'],
  ['v=spf1 mx', 'v=spf1 mx include:x.example ~all'],
  ['v=spf1 +all', 'v=spf1 include:x.example ~all'],
])('adds a sender to %s', (record, wider) => {
  expect(withInclude(record, 'x.example')).toBe(wider);
});

it('reads tags, and nothing else', () => {
  expect([...readTags('v=DMARC1; P=none;rua=mailto:a@b.example?x=1;; junk')]).toEqual([
    ['v', 'DMARC1'],
    ['p', 'none'],
    ['rua', 'mailto:a@b.example?x=1'],
  ]);
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => readTags(text) && readSpf(text) && true));
});

it.each([
  ['send.northbeam.com', 'northbeam.com', true],
  ['northbeam.com', 'letters.northbeam.com', true],
  ['northbeam.com', 'northbeam.com', true],
  ['eastnorthbeam.com', 'northbeam.com', false],
  ['a.northbeam.com', 'b.northbeam.com', true],
  ['one.co.uk', 'two.co.uk', false],
  ['localhost', 'other', false],
])('%s and %s', (one, other, fits) => {
  expect(isAligned(one, other)).toBe(fits);
});

it('knows the names that exist nowhere, and where DMARC is looked for', () => {
  for (const name of ['northbeam.example', 'example', 'localhost', 'a.test', 'mail.example.com'])
    expect(isReservedName(name)).toBe(true);
  for (const name of ['northbeam.com', 'example.dev', 'notexample.com', 'test.io'])
    expect(isReservedName(name)).toBe(false);
  expect(dmarcNames('a.b.example.com')).toEqual([
    '_dmarc.a.b.example.com',
    '_dmarc.b.example.com',
    '_dmarc.example.com',
  ]);
  expect(dmarcNames('com')).toEqual(['_dmarc.com']);
});
