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
    expect(read({ ...fits, 'svix-signature': `v1,AAAA v1a,xyz ${signature}` }).ok).toBe(true);
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
  });

  it('may be signed with either of two secrets, while one replaces the other', () => {
    for (const by of [secret, other]) {
      expect(read({ ...fits, 'svix-signature': sign(body, by) }, body, [other, secret]).ok).toBe(true);
    }
  });

  it('is never believed while no secret is set', () => {
    expect(read(fits, body, [])).toEqual({ ok: false, reason: 'secret' });
  });
});
