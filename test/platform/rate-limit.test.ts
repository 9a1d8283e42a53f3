import { afterEach, describe, expect, it, vi } from 'vitest';
import { connect, useConnection } from '~/platform/db.server';
import { countTry, limit } from '~/platform/rate-limit.server';
import { addTime, minutes, seconds } from '~/platform/time';
import { testDatabase } from '#test/support/database';
import { dumpDatabase, linesWith } from '#test/support/dump';

/** Reliability S3: what is allowed is the documented number, counted once for all instances. */
const { db, pool, url } = await testDatabase();
const first = { db, pool };
const second = connect(url, { max: 5 });

afterEach(() => vi.useRealTimers());

const tries = async (count: number, key: string) => {
  const waits = await Promise.all(Array.from({ length: count }, () => countTry('sign-in', key)));
  return waits.filter((wait) => wait === 0).length;
};

describe('countTry', () => {
  it('allows five of two hundred parallel tries', async () => {
    expect(await tries(200, 'one')).toBe(5);
  });

  it('counts for two instances together', async () => {
    let allowed = await tries(3, 'two');
    useConnection(second);
    allowed += await tries(20, 'two');
    useConnection(first);
    allowed += await tries(20, 'two');
    await second.db.$disconnect();
    await second.pool.end();
    expect(allowed).toBe(5);
  });

  it('keeps keys apart, so that a victim comes in from elsewhere', async () => {
    await tries(50, 'victim@northbeam.example 203.0.113.7');
    expect(await tries(1, 'victim@northbeam.example 198.51.100.4')).toBe(1);
  });

  it('allows again when the time is over', async () => {
    await tries(6, 'late');
    vi.useFakeTimers({ toFake: ['Date'], now: addTime(new Date(), minutes(15) + seconds(1)) });
    expect(await tries(6, 'late')).toBe(5);
  });

  it('stores no address', async () => {
    await tries(1, 'helen@northbeam.example');
    expect(linesWith('helen@northbeam.example', await dumpDatabase(pool))).toEqual([]);
  });
});

it('limit ends the request with a 429 that says how long to wait', async () => {
  for (let i = 0; i < 5; i++) await limit('sign-in', 'page');
  const answer = await limit('sign-in', 'page').catch((thrown: unknown) => thrown as Response);
  expect(answer).toBeInstanceOf(Response);
  expect((answer as Response).status).toBe(429);
  const wait = Number((answer as Response).headers.get('retry-after'));
  expect(wait).toBeGreaterThan(890);
  expect(wait).toBeLessThanOrEqual(900);
  expect(await (answer as Response).text()).toBe('That was tried too often in a row. Please try again in 15 minutes.');
});
