import { Webhook } from 'standardwebhooks';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readSigned } from '~/platform/mail/webhook';

// The vector that Standard Webhooks publishes.
const secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
const other = 'whsec_C2FVsBQIhrscChlQIMVsOUBvLXJJXXkL2aLgMYsPzQA=';
const id = 'msg_p5jXN8AQM9LWM0D4loKWxJek';
const body = '{"test": 2432232314}';
const at = 1614265330;
const signature = 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=';
const fits = { 'svix-id': id, 'svix-timestamp': String(at), 'svix-signature': signature };

beforeEach(() => void vi.useFakeTimers({ now: at * 1000, toFake: ['Date'] }));
afterEach(() => void vi.useRealTimers());

const read = (headers: Record<string, string>, text = body, secrets = [secret]) =>
  readSigned({ headers: new Headers(headers), body: text }, secrets);
const without = (name: string) => Object.fromEntries(Object.entries(fits).filter(([key]) => key !== name));
const sign = (text: string, by = secret, time = at) => new Webhook(by).sign(id, new Date(time * 1000), text);

describe('a signed message (W1)', () => {
  it('is the published vector, under either name of its headers', () => {
    expect(read(fits)).toEqual({ ok: true, value: { id, json: { test: 2432232314 } } });
    const standard = Object.fromEntries(
      Object.entries(fits).map(([name, value]) => [name.replace('svix', 'webhook'), value]),
    );
    expect(read(standard).ok).toBe(true);
    expect(sign(body)).toBe(signature);
  });

  it.each([
    ['no id', without('svix-id')],
    ['no time', without('svix-timestamp')],
    ['no signature', without('svix-signature')],
    ['an empty signature', { ...fits, 'svix-signature': '' }],
    ['a version without a signature', { ...fits, 'svix-signature': 'v1,' }],
    ['a signature that is none', { ...fits, 'svix-signature': 'v1,dawfeoifkpqwoekfpqoekf' }],
    ['an odd time', { ...fits, 'svix-timestamp': 'soon' }],
    ['another id', { ...fits, 'svix-id': 'msg_other' }],
    ['another time', { ...fits, 'svix-timestamp': String(at + 1) }],
    ['a signature of another secret', { ...fits, 'svix-signature': sign(body, other) }],
    ['a signature without its version', { ...fits, 'svix-signature': signature.slice(3) }],
    ['a version that we do not know', { ...fits, 'svix-signature': signature.replace('v1,', 'v2,') }],
    ['half a signature', { ...fits, 'svix-signature': signature.slice(0, 20) }],
    [
      'five minutes and a second ago',
      { ...fits, 'svix-timestamp': `${at - 301}`, 'svix-signature': sign(body, secret, at - 301) },
    ],
    [
      'five minutes and a second ahead',
      { ...fits, 'svix-timestamp': `${at + 301}`, 'svix-signature': sign(body, secret, at + 301) },
    ],
  ])('is refused with %s', (_, headers) => {
    expect(read(headers)).toEqual({ ok: false, reason: 'signature' });
  });

  it('is refused when one letter of its body changed', () => {
    expect(read(fits, body.replace('2', '3')).ok).toBe(false);
    expect(read(fits, `${body} `).ok).toBe(false);
  });

  it('may stand among other signatures, and within five minutes either way', () => {
    const wrong = 'Ceo5qEr07ixe2NLpvHk3FH9bwy/WavXrAFQ/9tdO6mc=';
    for (const all of [`v1,AAAA v1a,xyz ${signature}`, `v1,${wrong} v2,${wrong} ${signature} v1,${wrong}`])
      expect(read({ ...fits, 'svix-signature': all }).ok).toBe(true);
    for (const time of [at - 299, at + 299]) {
      const headers = { ...fits, 'svix-timestamp': String(time), 'svix-signature': sign(body, secret, time) };
      expect(read(headers).ok).toBe(true);
    }
  });

  it('is read to the letter: odd spaces, letters of all scripts, an escape', () => {
    for (const text of ['{ "a" :\t1 }\n', '{"n":"Žan Kovač 部落格 👩‍🚀"}', '{"n":"\\u00e9"}']) {
      expect(read({ ...fits, 'svix-signature': sign(text) }, text)).toMatchObject({
        value: { json: JSON.parse(text) },
      });
    }
    // Control: signed is the text, so the same JSON written anew is not what was signed.
    const odd = '{ "a" :\t1 }\n';
    expect(read({ ...fits, 'svix-signature': sign(odd) }, JSON.stringify(JSON.parse(odd))).ok).toBe(false);
  });

  it('may be signed with either of two secrets, while one replaces the other', () => {
    for (const by of [secret, other]) {
      expect(read({ ...fits, 'svix-signature': sign(body, by) }, body, [other, secret]).ok).toBe(true);
    }
  });

  it('is never believed while no secret is set, or an empty one', () => {
    expect(read(fits, body, [])).toEqual({ ok: false, reason: 'secret' });
    expect(read(fits, body, [''])).toEqual({ ok: false, reason: 'signature' });
  });

  it('is checked by a secret with its prefix or without', () => {
    expect(read(fits, body, [secret.replace('whsec_', '')]).ok).toBe(true);
  });

  it('is compared in a time that tells nothing: the whole signature is looked at, wherever it differs', () => {
    const looked = vi.spyOn(DataView.prototype, 'getUint8');
    const differing = (at: number) => `v1,${[...signature.slice(3)].map((one, n) => (n === at ? '-' : one)).join('')}`;
    const looks = [0, 20, 42].map((at) => {
      looked.mockClear();
      expect(read({ ...fits, 'svix-signature': differing(at) }).ok).toBe(false);
      return looked.mock.calls.length;
    });
    expect(new Set(looks).size).toBe(1);
    expect(looks[0]).toBeGreaterThanOrEqual(2 * 44);
  });
});
