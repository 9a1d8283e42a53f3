import { setTimeout as sleep } from 'node:timers/promises';
import type { BrowserContextOptions } from 'playwright-core';
import { expect, vi } from 'vitest';
import { changeSettings } from '~/domain/settings/change-settings.server';
import { sessionCookieName } from '~/platform/session-cookie.server';
import { env as environment } from '~/platform/env.server';
import { readOutboxBody } from '~/platform/mail/outbox.server';
import { minutes, seconds, systemNow } from '~/platform/time';
import { openBrowser, openPage } from './browser';
import { testDatabase } from './database';
import { type Look, lookAt, nonces, scriptableCopy } from './look';
import { signInAs } from './requests';
import { startSite } from './site';

/** The built site with an empty programme of Northbeam, a browser, and the letters it writes; `env` is the site's own. */
export async function startJourney(env: Record<string, string> = {}) {
  vi.setConfig({ testTimeout: minutes(3) });
  const { db, pool, url } = await testDatabase();
  const company = { companyName: 'Northbeam', postalAddress: '1 Quay Street, Bristol BS1 4RB' };
  await changeSettings(db, company, { personId: null, name: 'Set-up' }, systemNow());
  const site = await startSite(url, env);
  const browser = await openBrowser();

  /** A browser window of its own; signed in when `personId` is given. `look` checks and photographs what it shows. */
  async function openWindow(options: BrowserContextOptions & { personId?: string } = {}) {
    const { personId, ...rest } = options;
    const { page, context, faults } = await openPage(browser, { baseURL: site.url, ...rest });
    context.setDefaultTimeout(seconds(15));
    if (personId) {
      const [, value = ''] = (await signInAs(db, personId)).split('=');
      await context.addCookies([{ name: sessionCookieName(), value, url: site.url }]);
    }
    const served = nonces(page);
    const look = async (name: string, how: Look = {}) => {
      const { copy, context: other } =
        rest.javaScriptEnabled === false ? await scriptableCopy(browser, page) : { copy: page };
      await lookAt(copy, name, how);
      await other?.close();
      expect(faults).toEqual([]);
      expect(new Set(served).size).toBe(served.length);
    };
    return { page, faults, look, nonces: served };
  }

  /** Waits for the newest letter to an address whose subject fits, and opens it. */
  async function letterTo(email: string, subject: RegExp, after = new Date(0)) {
    for (let tries = 0; tries < 150; tries++) {
      const rows = await db.outboxMail.findMany({
        where: { toEmail: email.toLowerCase(), sentAt: { gt: after } },
        orderBy: { sentAt: 'desc' },
      });
      const row = rows.find((one) => subject.test(one.subject));
      if (row) return { subject: row.subject, ...readOutboxBody(environment().APP_SECRET, row.sealedBody) };
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
