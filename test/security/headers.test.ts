import { beforeAll, describe, expect, it } from 'vitest';
import { startBuiltApp } from '#test/support/built-app';
import { publicCases } from '#test/support/cases/public';
import { testDatabase } from '#test/support/database';
import { type People, peopleInRoles } from '#test/support/people-in-roles';

const { db } = await testDatabase();
let send: Awaited<ReturnType<typeof startBuiltApp>>;
let people: People;

beforeAll(async () => {
  people = await peopleInRoles(db);
  send = await startBuiltApp();
});

const nonceOf = (response: Response) =>
  /script-src 'self' 'nonce-([^']+)'/.exec(response.headers.get('content-security-policy') ?? '')?.[1];

describe('every answer', () => {
  it.each(['/', '/login', '/nowhere', '/settings.data', '/health/live'])('of %s is fenced', async (path) => {
    const { headers } = await send(path, { cookie: people.admin.cookie });
    expect(Object.fromEntries(headers)).toMatchObject({
      'content-security-policy': expect.stringContaining("object-src 'none'"),
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'x-frame-options': 'SAMEORIGIN',
    });
    expect(headers.get('x-powered-by')).toBeNull();
  });

  it('has a nonce of its own, and no script without it', async () => {
    const pages = await Promise.all(Array.from({ length: 5 }, () => send('/login')));
    const nonces = pages.map(nonceOf);
    expect(new Set(nonces).size).toBe(5);
    for (const [n, page] of pages.entries()) {
      const scripts = (await page.text()).match(/<script(?![^>]*\bsrc=)[^>]*>/g) ?? [];
      expect(scripts.length).toBeGreaterThan(0);
      expect(scripts.filter((tag) => !tag.includes(`nonce="${nonces[n]}"`))).toEqual([]);
    }
  });
});

describe('caches', () => {
  const kept = async (path: string, cookie?: string) => (await send(path, { cookie })).headers.get('cache-control');

  it('store nothing of somebody who is signed in', async () => {
    const { admin, advocate } = people;
    const answers = await Promise.all([
      kept('/settings', admin.cookie),
      kept('/settings.data', admin.cookie),
      kept('/advocates.csv', admin.cookie),
      kept('/me', advocate.cookie),
      kept('/nowhere', advocate.cookie),
    ]);
    expect(new Set(answers)).toEqual(new Set(['private, no-store']));
  });

  it('store no page behind a token', async () => {
    for (const route of ['/login/:token', '/invitation/:token', '/join/confirm/:token']) {
      const { path } = (await publicCases[route]?.(db, people)) ?? { path: '' };
      expect([route, await kept(path)]).toEqual([route, 'private, no-store']);
    }
  });

  it('ask again for pages that everybody may see', async () => {
    expect(await kept('/')).toBe('private, no-cache');
  });
});
