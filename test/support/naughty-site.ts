import { vi } from 'vitest';
import { minutes } from '~/platform/time';
import { startBuiltApp } from './built-app.ts';
import { cases } from './cases/all.ts';
import type { Case } from './cases/case.ts';
import { testDatabase } from './database.ts';
import { naughty } from './naughty.ts';
import { peopleInRoles } from './people-in-roles.ts';

vi.setConfig({ testTimeout: minutes(20) }); // some forms have many fields, and the bench has every text go into each

/** The whole site on a database of its own, to be asked what nobody should ask. */
export async function naughtySite() {
  const { db } = await testDatabase();
  const people = await peopleInRoles(db);
  const send = await startBuiltApp();

  // One for each path, however many tests look at it: nobody is asked twice while an ask is open.
  const made = new Map<string, Promise<Case>>();
  const makeCase = async (path: string): Promise<Case> => (await cases[path]?.(db, people)) ?? { path };
  const caseOf = (path: string) => made.get(path) ?? made.set(path, makeCase(path)).get(path)!;
  const cookieOf = ({ as, cookie }: Case) =>
    cookie ?? (as && as !== 'visitor' ? people[as].cookie : people.admin.cookie);

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
  return { send, caseOf, cookieOf, failures };
}

/** One in `share` of the texts, others for the next place; all of them with NAUGHTY=all, which `npm run bench S7` sets. */
export const someTexts = (share: number, place: number) =>
  naughty.filter((_, text) => process.env.NAUGHTY === 'all' || (text + place) % share === 0);

export const show = (text: string) => JSON.stringify(text).slice(0, 60);
