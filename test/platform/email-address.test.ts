import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalEmail, domainOf, EMAIL_FAULTS } from '~/platform/email-address';

const canonical = (text: string) => {
  const result = canonicalEmail(text);
  return result.ok ? result.value : result.reason;
};

describe('one form for one mailbox (R8)', () => {
  it.each([
    ['hanna@tessel.example', 'hanna@tessel.example'],
    ['  Hanna@TESSEL.example\n', 'hanna@tessel.example'],
    ['hanna@bücher.example', 'hanna@xn--bcher-kva.example'],
    ['HANNA@BÜCHER.EXAMPLE', 'hanna@xn--bcher-kva.example'],
    ['hanna@bu\u0308cher.example', 'hanna@xn--bcher-kva.example'],
    ['hanna@XN--BCHER-KVA.example', 'hanna@xn--bcher-kva.example'],
    ['hanna@faß.example', 'hanna@xn--fa-hia.example'],
    ['hanna@tessel。example', 'hanna@tessel.example'],
    ["o'brien+news@mail.tessel.example", "o'brien+news@mail.tessel.example"],
  ])('%j → %j', (text, expected) => expect(canonical(text)).toBe(expected));
});

describe('what is refused, and why', () => {
  it.each([
    ['', 'empty'],
    ['   ', 'empty'],
    ['hanna\u0000@tessel.example', 'control-character'],
    ['hanna@tessel.example\r\nBcc: all@tessel.example', 'control-character'],
    ['hanna\u200b@tessel.example', 'control-character'],
    ['\u202ehanna@tessel.example', 'control-character'],
    [`${'a'.repeat(250)}@tessel.example`, 'too-long'],
    [`hanna@${'ü'.repeat(60)}.${'ü'.repeat(60)}.${'ü'.repeat(60)}.${'ü'.repeat(40)}.example`, 'domain'],
    ['hanna', 'no-at'],
    ['@tessel.example', 'no-at'],
    [`${'a'.repeat(65)}@tessel.example`, 'local-part'],
    ['hanna berg@tessel.example', 'local-part'],
    ['hanna@berg@tessel.example', 'local-part'],
    ['.hanna@tessel.example', 'local-part'],
    ['hànna@tessel.example', 'local-part'],
    ['<hanna@tessel.example>', 'local-part'],
    ['hanna@tessel', 'domain'],
    ['hanna@tessel..example', 'domain'],
    ['hanna@-tessel.example', 'domain'],
    ['hanna@tessel.example/path', 'domain'],
    ['hanna@tess%65l.example', 'domain'],
    ['hanna@127.0.0.1', 'domain'],
    ['hanna@0x7f.1', 'domain'],
    ['hanna@[127.0.0.1]', 'domain'],
  ])('%j → %s', (text, reason) => expect(canonical(text)).toBe(reason));

  it('has words for every reason', () => {
    for (const words of Object.values(EMAIL_FAULTS)) expect(words).toMatch(/\.$/);
  });
});

describe('for any text', () => {
  it('is stable: the canonical form of a canonical form is itself', () => {
    fc.assert(
      fc.property(fc.oneof(fc.emailAddress(), fc.string({ unit: 'binary' })), (text) => {
        const result = canonicalEmail(text);
        if (result.ok) expect(canonical(result.value)).toBe(result.value);
      }),
    );
  });

  it('is blind to case and to space around', () => {
    fc.assert(
      fc.property(fc.emailAddress(), (text) => {
        expect(canonical(` ${text.toUpperCase()}\t`)).toBe(canonical(text));
      }),
    );
  });
});

it('names the domain', () => expect(domainOf('hanna@mail.tessel.example')).toBe('mail.tessel.example'));
