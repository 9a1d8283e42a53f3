import { beforeAll, describe, expect, it } from 'vitest';
import { cases } from '#test/support/cases/all';
import { startJourney } from '#test/support/journey';
import { type People, peopleInRoles } from '#test/support/people-in-roles';
import { plantEverywhere } from '#test/support/planting';
import { listRoutes } from '#test/support/routes';

/** S5: every page in a real browser, with scripts planted in every free-text column of what it shows. */
declare global {
  interface Window {
    planted?: number;
    violations?: string[];
  }
}

const { db, pool, openWindow } = await startJourney();
const pages = (await listRoutes()).filter(({ hasPage }) => hasPage);
type Window = Awaited<ReturnType<typeof openWindow>>;
const windows: Partial<Record<keyof People | 'visitor', Window>> = {};
const addresses = new Map<string, string>();

/** Who sees a page, by the audience it is grouped under. */
const viewers = ({ id, path }: { id: string; path: string }): (keyof People | 'visitor')[] => {
  if (path === '/welcome') return ['applied'];
  if (id.startsWith('routes/public/')) return ['visitor'];
  return [id.startsWith('routes/advocate/') ? 'advocate' : 'admin'];
};

beforeAll(async () => {
  const people = await peopleInRoles(db);
  for (const { path } of pages) addresses.set(path, (await cases[path]?.(db, people))?.path ?? path);
  const planted = await plantEverywhere(pool);
  expect(planted).toEqual(
    expect.arrayContaining(['opportunities.body', 'requests.need', 'evidence.link', 'people.name']),
  );
  for (const who of ['visitor', 'advocate', 'applied', 'admin'] as const) {
    const opened = await openWindow(who === 'visitor' ? {} : { personId: people[who].personId });
    windows[who] = opened;
    await opened.page.addInitScript(() => {
      window.violations = [];
      addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) =>
        window.violations?.push(`${violatedDirective} ${blockedURI} ${sample}`),
      );
    });
  }
});

describe.each(pages)('$path', (route) => {
  it('runs its own scripts and no other', async () => {
    for (const who of viewers(route)) {
      const { page, faults } = windows[who] as Window;
      const response = await page.goto(addresses.get(route.path) ?? '');
      expect(response?.status()).toBe(200);
      await page.waitForFunction(() => !document.querySelector('script[type=module]') || '__remixRouter' in window);
      for (const link of await page.locator('a[href^="javascript" i]').all()) await link.click({ force: true });
      const { planted, violations } = await page.evaluate(() => ({
        planted: window.planted ?? 0,
        violations: window.violations,
      }));
      expect({ planted, violations, faults: faults.splice(0) }).toEqual({ planted: 0, violations: [], faults: [] });
    }
  });
});

it('met a new nonce on each page', () => {
  const nonces = Object.values(windows).flatMap((one) => one.nonces);
  expect(nonces.length).toBeGreaterThanOrEqual(pages.length);
  expect(new Set(nonces).size).toBe(nonces.length);
});

it('would notice a script that ran', async () => {
  const { page } = await openWindow();
  await page.goto('/terms');
  await page.evaluate(() => {
    document.body.insertAdjacentHTML('beforeend', '<img src="data:," onerror="window.planted=1">');
  });
  await expect.poll(() => page.evaluate(() => window.planted ?? 0)).toBe(0);
});
