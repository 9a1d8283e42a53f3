import { describe, expect, it } from 'vitest';
import { ZodError } from 'zod';
import { brandValues } from '#emails/brand';
import { catalog, messageNames, type MessageName, type PropsOf } from '#emails/catalog';
import { templateParts } from '#emails/compile';
import { renderMessage } from '#emails/render';
import { sampleBrand as brand, samples } from '#emails/samples';
import { namesIn } from '#emails/slots';
import { NAUGHTY } from './naughty';

const UNSEEN = /\{\{|undefined|\[object|<mj-/;

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(textsIn) : [];
}

/** Names that the door itself gives, and `item` of a list. */
const FROM_RENDER = ['subject', 'preheader', 'reason', 'preferencesUrl', 'leaveUrl', 'item'];

function keysIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(keysIn);
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, inner]) => [key, ...keysIn(inner)]);
}

const squeeze = (text: string) => text.replace(/\s+/g, ' ');
const count = (html: string, mark: string) => html.split(mark).length - 1;

/** The same props with one text changed, for each text in turn: the schema still holds where it asks for a URL or a code. */
function poisoned<Name extends MessageName>(name: Name, poison: string): PropsOf<Name> {
  const change = (value: unknown, key = ''): unknown => {
    if (typeof value === 'string') return key.endsWith('Url') || key === 'code' ? value : poison;
    if (Array.isArray(value)) return value.map((one) => change(one));
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(Object.entries(value).map(([inner, one]) => [inner, change(one, inner)]));
  };
  return change(samples[name]) as PropsOf<Name>;
}

describe.each(messageNames)('%s', (name) => {
  const render = (props = samples[name]) => renderMessage(name, props as never, brand);

  it('asks for exactly what its props and the brand give', async () => {
    const asked = namesIn(await templateParts(name));
    for (const key of Object.keys(catalog[name].schema.shape)) expect(asked, key).toContain(key);
    const given = new Set([...keysIn(samples[name]), ...Object.keys(brandValues(brand)), ...FROM_RENDER]);
    expect([...asked].filter((key) => !given.has(key))).toEqual([]);
  });

  it('is whole: language, title, preheader, reason, address, under 100 KB, every mark filled', async () => {
    const { html, subject } = await render();
    expect(html).toContain('lang="en-GB"');
    expect(html).toContain('name="color-scheme"');
    expect(html).toMatch(/<title>[^<]+<\/title>/);
    expect(html).toContain('Why you get this.');
    expect(html).toContain(brand.postalAddress);
    expect(html).not.toMatch(UNSEEN);
    expect(html).not.toContain('fonts.googleapis');
    expect(Buffer.byteLength(html)).toBeLessThan(100_000);
    expect(html.match(/<img(?![^>]*\salt[=\s>])/g)).toBeNull();
    expect(subject.length).toBeGreaterThan(10);
    for (const tag of ['table', 'tr', 'td', 'div'])
      expect(count(html, `</${tag}>`), tag).toBe(html.match(new RegExp(`<${tag}[\\s>]`, 'g'))?.length);
  });

  it('has a twin that tells the same, in 72 columns', async () => {
    const { text } = await render();
    for (const told of textsIn(samples[name])) expect(squeeze(text)).toContain(squeeze(told));
    expect(text).toContain('Why you get this.');
    expect(squeeze(text)).toContain(brand.postalAddress);
    expect(text).not.toMatch(/\{\{|undefined|<\w/);
    for (const line of text.split('\n')) if (!line.includes('http')) expect(line.length).toBeLessThanOrEqual(72);
  });

  it.each(NAUGHTY)('is safe for %j', async (poison) => {
    const { html, text, subject } = await render(poisoned(name, poison) as never);
    const plain = await render();
    for (const tag of ['script', 'img', 'mj-raw', 'mj-include', '!--']) {
      expect(html.includes(`<${tag}`) && !plain.html.includes(`<${tag}`), tag).toBe(false);
    }
    expect(count(html, 'onerror=alert(1)>')).toBe(0);
    expect(subject).not.toMatch(/[\r\n\u0000\u2028\u202e]/);
    expect(`${html}${text}`).not.toMatch(/[\u0000\u2028\u202a-\u202e\u2066-\u2069]/);
    expect(text).not.toMatch(/^Bcc:/m);
    expect(subject.isWellFormed() && html.isWellFormed() && text.isWellFormed()).toBe(true);
  });
});

it.each([
  ['an address that is none', { actionUrl: 'javascript:alert(1)' }],
  ['a code that is none', { code: '12' }],
  ['an empty text', { expiresAt: '' }],
  ['a prop nobody asks for', { extra: 'x' }],
  ['a missing prop', { expiresAt: undefined }],
])('refuses %s', async (_case, change) => {
  const props = { ...samples['sign-in'], ...change } as PropsOf<'sign-in'>;
  await expect(renderMessage('sign-in', props, brand)).rejects.toThrow(ZodError);
});

it('tells advocates where to choose and where to stop, and nobody else', async () => {
  const own = { preferencesUrl: 'https://portal.example/preferences/t', leaveUrl: 'https://portal.example/leave/x/t' };
  for (const name of messageNames) {
    const { html, text } = await renderMessage(name, samples[name] as never, { ...brand, ...own });
    const isAdvocate = catalog[name].audience === 'advocate';
    for (const url of [own.preferencesUrl, own.leaveUrl]) {
      expect(html.includes(url), name).toBe(isAdvocate);
      expect(text.includes(url), name).toBe(isAdvocate);
    }
  }
});

it.each(['sign-in', 'already-joined'] as const)(
  'keeps the code and the link of %s out of the subject',
  async (name) => {
    const { subject } = await renderMessage(name, samples[name], brand);
    expect(subject).not.toMatch(/\d{6}|http/);
  },
);

it('says in the sign-in letter how long, and what to do if it was not you', async () => {
  const { text, html } = await renderMessage('sign-in', samples['sign-in'], brand);
  for (const twin of [text, html.replace(/<[^>]+>/g, '')])
    expect(twin).toMatch(/10 minutes[\s\S]*did not ask for this/);
});
