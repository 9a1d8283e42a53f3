import { describe, expect, test } from 'vitest';
import { accountDomain, isMailProvider, readDomain } from '~/domain/accounts/email-domain';

test.each([
  'gmail.com',
  'outlook.com',
  'hotmail.co.uk',
  'icloud.com',
  'gmx.de',
  'qq.com',
  'proton.me',
  'fastmail.com',
  'posteo.de',
  'mailinator.com',
])('%s is a mail provider', (domain) => expect(isMailProvider(domain)).toBe(true));

test.each(['company0.example', 'google.com', 'sap.com', 'notgmail.com'])('%s is not', (domain) =>
  expect(isMailProvider(domain)).toBe(false),
);

test('an address finds its account by its domain, unless anyone can have such an address', () => {
  expect(accountDomain('hanna@tessel.example')).toBe('tessel.example');
  expect(accountDomain('hanna@gmail.com')).toBeNull();
});

describe('readDomain', () => {
  test.each([
    ['tessel.example', 'tessel.example'],
    [' https://www.Tessel.example/about?x=1 ', 'tessel.example'],
    ['http://shop.tessel.example:', null],
    ['info@tessel.example', 'tessel.example'],
    ['Bücher.example', 'xn--bcher-kva.example'],
    ['a.example; b.example', null],
    ['192.168.0.1', null],
    ['localhost', null],
    ['n/a', null],
  ])('%j → %s', (cell, domain) => {
    const read = readDomain(cell);
    expect(read.ok ? read.value : null).toBe(domain);
  });

  test('refuses a mail provider and says why', () =>
    expect(readDomain('www.gmail.com')).toMatchObject({
      ok: false,
      reason: { reason: expect.stringContaining('mail provider') },
    }));
});
