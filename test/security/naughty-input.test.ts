import { beforeAll, describe, expect, it, vi } from 'vitest';
import { minutes } from '~/platform/time';
import { type Form, fromOurPages, startBuiltApp } from '#test/support/built-app';
import { cases } from '#test/support/cases/all';
import type { Case } from '#test/support/cases/case';
import { testDatabase } from '#test/support/database';
import { naughty } from '#test/support/naughty';
import { type People, peopleInRoles } from '#test/support/people-in-roles';
import { dataAddress, listRoutes } from '#test/support/routes';

/** S7: whatever is typed, posted or put into an address, the answer is one, and no 5xx. */
const { db } = await testDatabase();
const routes = await listRoutes();
let send: Awaited<ReturnType<typeof startBuiltApp>>;
let people: People;

vi.setConfig({ testTimeout: minutes(3) }); // some forms have many fields
beforeAll(async () => {
  people = await peopleInRoles(db);
  send = await startBuiltApp();
});

// One for each path, however many tests look at it: nobody is asked twice while an ask is open.
const made = new Map<string, Promise<Case>>();
const caseOf = (path: string) => made.get(path) ?? made.set(path, makeCase(path)).get(path)!;
const makeCase = async (path: string): Promise<Case> => (await cases[path]?.(db, people)) ?? { path };
const cookieOf = ({ as, cookie }: Case) => cookie ?? (as && as !== 'visitor' ? people[as].cookie : people.admin.cookie);

/** What failed, in words that name the place. */
async function failures(asked: (readonly [place: string, ask: () => Promise<Response>])[]) {
  const failed: string[] = [];
  for (const [place, ask] of asked) {
    const response = await ask();
    await response.arrayBuffer();
    if (response.status >= 500) failed.push(`${response.status} ${place}`);
    // Limits are another test's: here they would keep what is typed from where it goes.
    if (response.status === 429) await db.rateLimit.deleteMany();
  }
  return failed;
}

/** An eighth of the texts goes to each of a form's fields, all of them to a form of eight. */
const EIGHTH = 8;
const forms = routes.filter(({ path, hasAction }) => hasAction && cases[path]);
describe.each(forms.map((form, at) => ({ ...form, at })))('a form posted to $path', ({ path, at }) => {
  it('is answered, whatever stands in each of its fields', async () => {
    const one = await caseOf(path);
    const typed: Form = one.form instanceof FormData || !one.form ? {} : one.form;
    const post = (form: Form) => send(one.path, { method: 'POST', cookie: cookieOf(one), form, headers: fromOurPages });
    const fields = Object.keys(typed);
    const each = fields.flatMap((field, n) =>
      naughty
        .filter((_, text) => (text + n + at) % Math.min(EIGHTH, fields.length) === 0)
        .map((text) => [`${field}: ${show(text)}`, () => post({ ...typed, [field]: text })] as const),
    );
    const twice = fields.map((field) => [`${field} twice`, () => post({ ...typed, [field]: ['a', 'b'] })] as const);
    const odd = ['__proto__', '__proto__[]', 'constructor', 'a[]', '\0'].map(
      (name) => [`a field ${show(name)}`, () => post({ ...typed, [name]: 'x' })] as const,
    );
    expect(await failures([...each, ...twice, ...odd])).toEqual([]);
  });

  it('is answered, whatever its bytes are', async () => {
    const one = await caseOf(path);
    const post = (form: string, type: string) =>
      send(one.path, {
        method: 'POST',
        cookie: cookieOf(one),
        form,
        headers: { ...fromOurPages, 'content-type': type },
      });
    const url = 'application/x-www-form-urlencoded';
    const bodies = [
      ['a lone surrogate', 'name=%ED%A0%80&reason=%ED%A0%80&text=%ED%A0%80', url],
      ['broken percents', 'name=%&reason=%zz&=&&&', url],
      ['a megabyte', `text=${'x'.repeat(1_000_000)}`, url],
      ['JSON', '{"name":"\\u0000"}', 'application/json'],
      [
        'multipart without an end',
        '--b\r\nContent-Disposition: form-data; name="a"\r\n\r\nx',
        'multipart/form-data; boundary=b',
      ],
      ['multipart without a boundary', 'x', 'multipart/form-data'],
      ['no type it has', 'x', 'a/b; c'],
    ] as const;
    expect(await failures(bodies.map(([place, body, type]) => [place, () => post(body, type)] as const))).toEqual([]);
  });
});

/** A fifth of the texts, another one for the next route: each text goes to a fifth of the site. */
const someOf = (at: number) => naughty.filter((_, n) => (n + at) % 5 === 0);

const withIds = routes.filter(({ path }) => path.includes(':'));
describe.each(withIds.map((route, at) => ({ ...route, at })))('an odd id in $path', ({ path, hasAction, at }) => {
  it('is answered', async () => {
    const one = await caseOf(path);
    const form = one.form instanceof FormData ? undefined : one.form;
    const cookie = cookieOf(one);
    const asked = someOf(at).flatMap((text) => {
      const address = path.replaceAll(/:\w+/g, encodeURIComponent(text));
      const get = [`GET ${show(text)}`, () => send(address, { cookie })] as const;
      if (!hasAction) return [get];
      const headers = fromOurPages;
      return [
        get,
        [`POST ${show(text)}`, () => send(address, { method: 'POST', cookie, form: form ?? {}, headers })] as const,
      ];
    });
    expect(await failures(asked)).toEqual([]);
  });
});

const names =
  'about advocate as before block deal dealId form from form key kind next of page period q readiness show sort source status team to view who';
const pages = routes.filter(({ hasLoader }) => hasLoader);
describe.each(pages.map((route, at) => ({ ...route, at })))('an odd query to $path', ({ path, id, at }) => {
  it('is answered', async () => {
    const one = await caseOf(path);
    const cookie = cookieOf(one);
    const asked = someOf(at).map((text) => {
      const query = new URLSearchParams(names.split(' ').map((name) => [name, text]));
      const address = `${one.path.split('?')[0]}?${query}`;
      return [show(text), () => send(dataAddress(address, id), { cookie })] as const;
    });
    expect(await failures(asked)).toEqual([]);
  });
});

const show = (text: string) => JSON.stringify(text).slice(0, 60);
