import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { pickTime } from '~/domain/meetings/pick-time.server';
import { acceptAsk } from '~/domain/requests/accept-ask.server';
import { askAdvocate } from '~/domain/requests/ask-advocate.server';
import { changeSettings } from '~/domain/settings/change-settings.server';
import type { Db } from '~/platform/db.server';
import { askOf, makeAsking, MESSAGE, selfOf, startAsking, yesTo } from '#test/support/asking';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { makeMeeting } from '#test/support/meetings';
import { makeAccount, makeStaff } from '#test/support/people';
import { makeReference, makeRequest } from '#test/support/requests-data';

// The rows on asking, C5 and the crashes, with the named protection switched off: what they promise does not hold then.
const { db } = await testDatabase();
const staff = await makeStaff(db, { role: 'ADMIN' });
const by = { personId: staff.id, name: staff.name };

/** The same database whose reads lock nothing, and where two asks are written only once both were judged. */
function withoutLocks(): Db {
  let arrived = 0;
  return db.$extends({
    query: {
      $queryRaw({ args, query }) {
        const strings = args.strings.map((part) => part.replace(/FOR UPDATE( OF \w+)?/, ''));
        return query(
          Object.assign(Object.create(Object.getPrototypeOf(args) as object) as typeof args, args, { strings }),
        );
      },
      ask: {
        async create({ args, query }) {
          arrived++;
          for (let tries = 0; arrived < 2 && tries < 250; tries++) await sleep(20);
          return query(args);
        },
      },
    },
  }) as unknown as Db;
}

/** The same database where what should be one transaction is statement after statement, and nothing can be gone back to. */
const withoutTransaction = (over: Db): Db =>
  new Proxy(over, {
    get: (target, name) => {
      if (name === '$transaction') return (work: (tx: Db) => Promise<unknown>) => work(withoutTransaction(target));
      const execute: Db['$executeRaw'] = (query, ...values) => target.$executeRaw(query, ...values);
      if (name === '$executeRaw')
        return (...args: Parameters<Db['$executeRaw']>) => (isSavepoint(args[0]) ? 0 : execute(...args));
      return Reflect.get(target, name) as unknown;
    },
  });
const isSavepoint = (query: unknown) => /SAVEPOINT/.test(String(query));

/** A process that ends as its first letter of this kind is written. */
const dyingAtLetter = () =>
  db.$extends({
    query: {
      mailMessage: {
        createManyAndReturn: () => Promise.reject(new Error('died here')),
      },
    },
  }) as unknown as Db;

async function twoAsksForOnePlace(over: Db) {
  await changeSettings(db, { accountQuarterlyCap: 1 }, by, NOW);
  const account = await makeAccount(db, { name: 'Halden Freight' });
  const asks = [];
  for (let n = 0; n < 2; n++) {
    const { id: advocateId } = await makeReference(db, { accountId: account.id, confirmedAt: NOW });
    const { number } = await makeRequest(db);
    asks.push({ number, advocateId, message: MESSAGE, minutes: 30 });
  }
  const results = await Promise.all(asks.map((ask) => askAdvocate(over, ask, by, NOW)));
  return results.filter(({ ok }) => ok).length;
}

it('C5: of two teams that ask two people of an account with one ask left, one gets through; without the locks both', async () => {
  expect(await twoAsksForOnePlace(db)).toBe(1);
  expect(await twoAsksForOnePlace(withoutLocks())).toBe(2);
});

it('a crash as the letter of an ask is written leaves nothing; without the transaction, an ask nobody was told of', async () => {
  for (const [over, left] of [
    [dyingAtLetter(), 0],
    [withoutTransaction(dyingAtLetter()), 1],
  ] as const) {
    const { id: requestId, number } = await makeRequest(db);
    const advocate = await makeReference(db, { confirmedAt: NOW });
    const ask = { number, advocateId: advocate.id, message: MESSAGE, minutes: 30 };
    await expect(askAdvocate(over, ask, by, NOW)).rejects.toThrow('died here');
    expect(await db.ask.count({ where: { requestId } })).toBe(left);
  }
});

it('a crash as a yes is told leaves the ask open; without the transaction, a yes that nobody learns of', async () => {
  for (const [over, status] of [
    [dyingAtLetter(), 'OPEN'],
    [withoutTransaction(dyingAtLetter()), 'ACCEPTED'],
  ] as const) {
    const made = await makeAsking(db, { people: 1 });
    await startAsking(db, made, 'ONE');
    const { id } = await askOf(db, made, 0);
    await expect(acceptAsk(over, yesTo(id), selfOf(made, 0), NOW)).rejects.toThrow('died here');
    expect((await askOf(db, made, 0)).status).toBe(status);
  }
});

it('a crash as a call is set leaves it to be picked; without the transaction, a call that is in no calendar', async () => {
  for (const [over, status] of [
    [dyingAtLetter(), 'CHOOSING'],
    [withoutTransaction(dyingAtLetter()), 'SCHEDULED'],
  ] as const) {
    const { id, times, requester } = await makeMeeting(db);
    const pick = { meetingId: id, startsAt: times.first, side: 'GUEST' as const };
    await expect(pickTime(over, pick, requester, NOW)).rejects.toThrow('died here');
    expect((await db.meeting.findUniqueOrThrow({ where: { id } })).status).toBe(status);
  }
});
