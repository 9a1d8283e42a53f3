import { mkdirSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, expect, inject } from 'vitest';

const quiet = ['--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'];
const artefacts = 'test/artefacts';

/** A headless browser for the calling test file, closed with it. */
export async function openBrowser(): Promise<Browser> {
  const { env, ...where } = inject('chromium');
  const args = [...quiet, '--disable-quic', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])];
  const browser = await chromium.launch({
    ...where,
    args,
    env: { ...(process.env as Record<string, string>), ...env },
  });
  afterAll(() => browser.close());
  return browser;
}

/** Refusals that a test asks for, and route discovery or data that were still under way when the page went on. */
const expected =
  /status of 4\d\d|^Failed to fetch manifest patches TypeError: (Failed to fetch|network error)|^AbortError: BodyStreamBuffer was aborted/;

/** A page, 1440 px wide unless said otherwise; `faults` gathers console errors, page errors and CSP violations. */
export async function openPage(browser: Browser, options: BrowserContextOptions = {}) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en-GB', ...options });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error' && !expected.test(message.text())) faults.push(message.text());
  });
  return { page, context, faults };
}

/** A full-page picture under test/artefacts (ignored by git, kept by CI). */
export async function picture(page: Page, name: string) {
  mkdirSync(artefacts, { recursive: true });
  await page.screenshot({ path: `${artefacts}/${name}.png`, fullPage: true });
}

/** Nothing serious for people who cannot see the page. */
export async function expectAccessible(page: Page) {
  // A colour on its way from one to another is neither.
  await page.waitForFunction(() => document.getAnimations().every(({ playState }) => playState !== 'running'));
  // A letter in its frame runs no script, so none can look at it; test/emails does.
  const { violations } = await new AxeBuilder({ page }).exclude('iframe[sandbox]').analyze();
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  expect(serious.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`)).toEqual([]);
}
