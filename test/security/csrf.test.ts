import { beforeAll, describe, expect, it } from 'vitest';
import { makeApiKey } from '#test/support/api';
import { fromOurPages, ORIGIN, startBuiltApp } from '#test/support/built-app';
import { cases } from '#test/support/cases/all';
import { testDatabase } from '#test/support/database';
import { type People, peopleInRoles } from '#test/support/people-in-roles';
import { dataAddress, listRoutes } from '#test/support/routes';
import { fingerprint } from '#test/support/fingerprint';

/** S4: every route that changes something, against every way a foreign page could call it. */
const foreign: Record<string, Record<string, string>> = {
  'a foreign origin': { origin: 'https://evil.example' },
  'a foreign origin that says same-origin': { origin: 'https://evil.example', 'sec-fetch-site': 'same-origin' },
  'a sandboxed origin': { origin: 'null' },
  'a sandboxed origin, cross-site': { origin: 'null', 'sec-fetch-site': 'cross-site' },
  'a garbage origin': { origin: '::not an origin::' },
  'another port': { origin: `${ORIGIN}:8080` },
  'a name that begins with ours': { origin: `${ORIGIN}.evil.example` },
  'no origin, cross-site': { 'sec-fetch-site': 'cross-site' },
  'no origin, same-site': { 'sec-fetch-site': 'same-site' },
  'no origin, no site': { 'sec-fetch-site': 'none' },
  nothing: {},
  'a foreign origin with its own forwarded host': {
    origin: 'https://evil.example',
    'x-forwarded-host': 'evil.example',
    'x-forwarded-proto': 'https',
  },
};
/** Ways our own pages call, by browsers old and new. */
const own: Record<string, string>[] = [
  fromOurPages,
  { origin: ORIGIN },
  { origin: 'null', 'sec-fetch-site': 'same-origin' },
  { 'sec-fetch-site': 'same-origin' },
];
/** Called by programs that hold a key: no cookie is read there; see “the API” below. */
const byKey = [
  '/api/v1/openapi.json',
  '/api/v1/imports/:id',
  '/api/v1/requests',
  '/api/v1/requests/:number',
  '/api/v1/:kind',
  '/api/*',
];
/** Called from elsewhere by design: mail programs (rules M2), the mail provider and hooks, which sign, and programs with a key. */
const exempt = [
  '/unsubscribe/:token/one-click',
  '/no-invitations/:token/one-click',
  '/leave/:topic/:token/one-click',
  '/hooks/resend',
  '/hooks/requests/:hookId',
  ...byKey,
];
/** Does nothing once there is an admin; its own test is test/routes/public/setup.test.ts. */
const closed = ['/setup'];

const { db, pool } = await testDatabase();
const routes = (await listRoutes()).filter(({ hasAction }) => hasAction);
let send: Awaited<ReturnType<typeof startBuiltApp>>;
let people: People;

beforeAll(async () => {
  people = await peopleInRoles(db);
  send = await startBuiltApp();
});

it('has a case for every route with an action', () => {
  const known = [...Object.keys(cases), ...closed];
  expect(routes.map(({ path }) => path).filter((path) => !known.includes(path))).toEqual([]);
  expect([...exempt, ...closed].filter((path) => !routes.some((route) => route.path === path))).toEqual([]);
});

const guarded = routes.filter(({ path }) => !exempt.includes(path));

describe.each(guarded)('$path', ({ path }) => {
  it('acts for our own pages and for no foreign one', async () => {
    const { path: address, as, form = {}, ...rest } = (await cases[path]?.(db, people)) ?? { path };
    const cookie = rest.cookie ?? (as && as !== 'visitor' ? people[as].cookie : undefined);
    const before = await fingerprint(pool);
    const answers: Record<string, number> = {};
    for (const [name, headers] of Object.entries(foreign)) {
      for (const to of [address, dataAddress(address)]) {
        const response = await send(to, { method: 'POST', cookie, form, headers });
        if (response.status !== 403) answers[`${name} to ${to}`] = response.status;
      }
    }
    for (const method of ['PUT', 'PATCH', 'DELETE']) {
      const response = await send(address, { method, cookie, form, headers: { origin: 'https://evil.example' } });
      if (response.status !== 403) answers[method] = response.status;
    }
    expect(answers).toEqual({});
    expect(await fingerprint(pool)).toEqual(before);

    if (closed.includes(path)) return;
    const headers = own[guarded.findIndex((route) => route.path === path) % own.length];
    const response = await send(address, { method: 'POST', cookie, form, headers });
    if (response.status >= 400) expect.fail(`${response.status}: ${words(await response.text())}`);
    expect(await fingerprint(pool)).not.toEqual(before);
  });
});

/** The readable part of a page, to say why an act was refused. */
const words = (html: string) => (html.split('<main')[1] ?? html).replace(/<[^>]+>/g, ' ').slice(0, 600);

it('asks mail programs for no origin, and nobody else is exempt', async () => {
  const foreignTo = (path: string) =>
    send(path, { method: 'POST', form: {}, headers: { origin: 'https://evil.example' } });
  const statuses = await Promise.all(
    [
      '/hooks',
      '/hooksy/resend',
      '/apiary',
      '/settings/api/keys',
      '/unsubscribe/token',
      '/unsubscribe/a/b/one-click',
      '/x/unsubscribe/t/one-click',
      '/no-invitations/a/b/one-click',
      '/leave/topic/one-click',
      '/leave/topic/a/b/one-click',
    ].map(async (path) => [path, (await foreignTo(path)).status]),
  );
  expect(statuses.filter(([, status]) => status !== 403)).toEqual([]);
});

describe('the API', () => {
  const body = JSON.stringify({ rows: [{ externalId: 'A-1', name: 'Castellan Foods' }] });
  const asked = ['/api/v1/accounts', '/api/v1/imports/imp_1', '/api/v1/openapi.json', '/api/v1/nowhere', '/api'];
  const bring = (path: string, headers: Record<string, string>, cookie?: string) =>
    send(path, { method: 'POST', cookie, form: body, headers: { 'content-type': 'application/json', ...headers } });

  it('lets no browser act by the cookie of whoever is signed in, from anywhere', async () => {
    const before = await fingerprint(pool);
    const answers: Record<string, number> = {};
    for (const path of asked) {
      const visitor = (await bring(path, {})).status;
      for (const [name, headers] of [...Object.entries(foreign), ...own.map((one) => ['own', one] as const)]) {
        for (const to of [path, dataAddress(path)]) {
          const { status } = await bring(to, headers, people.admin.cookie);
          if (status !== visitor || status < 400) answers[`${name} to ${to}`] = status;
        }
      }
    }
    expect(answers).toEqual({});
    expect(await fingerprint(pool)).toEqual(before);
  });

  it('gives no cookie, and allows no other site to call it by a browser', async () => {
    const { key } = await makeApiKey(db);
    const headers = { authorization: `Bearer ${key}`, origin: 'https://evil.example' };
    for (const path of asked) {
      const answer = await bring(path, headers);
      expect([path, answer.headers.get('set-cookie'), answer.headers.get('access-control-allow-origin')]).toEqual([
        path,
        null,
        null,
      ]);
    }
  });

  it('is exempt as a whole, and by these routes alone', () => {
    const underApi = routes.map(({ path }) => path).filter((path) => path.startsWith('/api/'));
    expect(underApi.sort()).toEqual([...byKey].sort());
  });
});
