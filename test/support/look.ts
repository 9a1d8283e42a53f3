import type { Browser, BrowserContext, Page, Response } from 'playwright-core';
import { expect } from 'vitest';
import { expectAccessible, picture } from './browser';

const WIDE = { width: 1440, height: 900 };
const NARROW = { width: 360, height: 780 };

export type Look = { narrow?: boolean; dark?: boolean };

/** The page as it stands: nothing serious for axe and no sideways scrolling, wide, dark and narrow; with its pictures. */
export async function lookAt(page: Page, name: string, { narrow = false, dark = false }: Look) {
  await expectAccessible(page);
  await picture(page, `${name}-wide`);
  if (dark) {
    await changeScheme(page, 'dark');
    await expectAccessible(page);
    await picture(page, `${name}-dark`);
    await changeScheme(page, 'light');
  }
  if (narrow) {
    await page.setViewportSize(NARROW);
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
    await picture(page, `${name}-narrow`);
    await page.setViewportSize(WIDE);
  }
}

/** A page whose browser runs no scripts cannot be examined by one: the same markup in a window that can. */
export async function scriptableCopy(browser: Browser, page: Page): Promise<{ copy: Page; context: BrowserContext }> {
  const context = await browser.newContext({ viewport: WIDE, locale: 'en-GB' });
  const copy = await context.newPage();
  const body = (await page.content()).replace(/<script[\s\S]*?<\/script>/g, '');
  await copy.route(page.url(), (route) => route.fulfill({ body, contentType: 'text/html; charset=utf-8' }));
  await copy.goto(page.url());
  return { copy, context };
}

/** The nonces of the documents a page is served. */
export function nonces(page: Page): string[] {
  const seen: string[] = [];
  page.on('response', (response: Response) => {
    if (response.request().resourceType() !== 'document' || response.status() >= 300) return;
    const nonce = /'nonce-([^']+)'/.exec(response.headers()['content-security-policy'] ?? '')?.[1];
    if (nonce) seen.push(nonce);
  });
  return seen;
}

async function expectNoSidewaysScroll(page: Page) {
  const [content, screen] = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return [scrollWidth, clientWidth];
  });
  expect({ page: page.url(), width: content }).toEqual({ page: page.url(), width: screen });
}

/** Colours fade into each other; what is half-way is not what people read. */
async function changeScheme(page: Page, colorScheme: 'dark' | 'light') {
  await page.emulateMedia({ colorScheme });
  await page.evaluate(() => Promise.allSettled(document.getAnimations().map(({ finished }) => finished)));
}
