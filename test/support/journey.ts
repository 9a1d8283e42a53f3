import { setTimeout as sleep } from 'node:timers/promises';
import type { BrowserContextOptions, Page, Response } from 'playwright-core';
import { expect } from 'vitest';
import { changeSettings } from '~/domain/settings/change-settings.server';
import { sessionCookieName } from '~/platform/session-cookie.server';
import { env } from '~/platform/env.server';
import { readOutboxBody } from '~/platform/mail/outbox.server';
import { systemNow } from '~/platform/time';
import { expectAccessible, openBrowser, openPage, picture } from './browser';
import { testDatabase } from './database';
import { signInAs } from './requests';
import { startSite } from './site';

const NARROW = { width: 360, height: 780 };
const WIDE = { width: 1440, height: 900 };

/** The built site with an empty programme of Northbeam, a browser, and the letters it writes. */
export async function startJourney() {
  const { db, pool, url } = await testDatabase();
  const company = { companyName: 'Northbeam', postalAddress: '1 Quay Street, Bristol BS1 4RB' };
  await changeSettings(db, company, { personId: null, name: 'Set-up' }, systemNow());
  const site = await startSite(url);
  const browser = await openBrowser();

  /** A browser window of its own; signed in when `personId` is given. `look` checks and photographs what it shows. */
  async function openWindow(options: BrowserContextOptions & { personId?: string } = {}) {
    const { personId, ...rest } = options;
    const { page, context, faults } = await openPage(browser, { baseURL: site.url, ...rest });
    if (personId) {
      const [, value = ''] = (await signInAs(db, personId)).split('=');
      await context.addCookies([{ name: sessionCookieName(), value, url: site.url }]);
    }
    return { page, faults, ...watch(page, faults) };
  }

  /** Waits for the newest letter to an address whose subject fits, and opens it. */
  async function letterTo(email: string, subject: RegExp, after = new Date(0)) {
    for (let tries = 0; tries < 150; tries++) {
      const rows = await db.outboxMail.findMany({
        where: { toEmail: email.toLowerCase(), sentAt: { gt: after } },
        orderBy: { sentAt: 'desc' },
      });
      const row = rows.find((one) => subject.test(one.subject));
      if (row) return { subject: row.subject, ...readOutboxBody(env().APP_SECRET, row.sealedBody) };
      await sleep(100);
    }
    const kept = await db.outboxMail.findMany({ select: { toEmail: true, subject: true } });
    throw new Error(
      `No letter to ${email} about ${subject} came within 15 seconds. ${JSON.stringify(kept)}\n${site.output().slice(-2000)}`,
    );
  }

  return { db, pool, site, openWindow, letterTo };
}

/** The first link of a letter that leads to `path`. */
export function linkIn(letter: { text: string }, path: string): string {
  const link = (letter.text.match(/https?:\/\/[^\s<>")\]]+/g) ?? []).find((one) =>
    new URL(one).pathname.startsWith(path),
  );
  if (!link) throw new Error(`The letter holds no link to ${path}:\n${letter.text}`);
  return link;
}

type Look = { narrow?: boolean; dark?: boolean };

/** Gathers what each document was served with, and shows pages as people with other screens see them. */
function watch(page: Page, faults: string[]) {
  const nonces: string[] = [];
  page.on('response', (response: Response) => {
    if (response.request().resourceType() !== 'document' || response.status() >= 300) return;
    const nonce = /'nonce-([^']+)'/.exec(response.headers()['content-security-policy'] ?? '')?.[1];
    if (nonce) nonces.push(nonce);
  });

  /** The page as it stands: nothing serious for axe, no fault in the console, no sideways scrolling; and its pictures. */
  async function look(name: string, { narrow = false, dark = false }: Look = {}) {
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
    expect(faults).toEqual([]);
    expect(new Set(nonces).size).toBe(nonces.length);
  }
  return { look, nonces };
}

async function expectNoSidewaysScroll(page: Page) {
  const { scrollWidth, clientWidth } = await page.evaluate(() => document.documentElement);
  expect({ page: page.url(), scrollWidth }).toEqual({ page: page.url(), scrollWidth: clientWidth });
}

/** Colours fade into each other; what is half-way is not what people read. */
async function changeScheme(page: Page, colorScheme: 'dark' | 'light') {
  await page.emulateMedia({ colorScheme });
  await page.evaluate(() => Promise.allSettled(document.getAnimations().map(({ finished }) => finished)));
}
