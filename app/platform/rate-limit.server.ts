import type { Pool } from 'pg';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { pool } from './db.server';
import { deriveToken } from './derived-token.server';
import { hours, minutes, seconds } from './time';

/**
 * How often something may be tried, counted in the database for all processes together. `place` is a network
 * (network.ts), so that whoever pesters an address from one place does not shut its owner out.
 */
const limits = {
  /** asking for a sign-in link: an address from one place */
  'sign-in': { tries: 5, within: minutes(15) },
  /** the same: everything from one place, e.g. an office */
  'sign-in-place': { tries: 30, within: minutes(15) },
  /** the same: mail to one address from everywhere */
  'sign-in-address': { tries: 30, within: hours(1) },
  /** typing the code of one sign-in */
  code: { tries: 5, within: minutes(10) },
  'code-place': { tries: 30, within: minutes(15) },
  /** typing the set-up code: everybody together */
  'set-up': { tries: 20, within: minutes(15) },
  /** sending the join form */
  'join-place': { tries: 20, within: hours(1) },
  'join-address': { tries: 5, within: hours(1) },
  /** calls of the API with one key */
  'api-key': { tries: 60, within: minutes(1) },
  /** signed posts to one hook for requests */
  'request-hook': { tries: 60, within: minutes(1) },
} satisfies Record<string, { tries: number; within: number }>;

export type LimitName = keyof typeof limits;

const limiters = new WeakMap<Pool, Map<LimitName, RateLimiterPostgres>>();

/** What a limit allows, how many tries are left, and in how many milliseconds they are all there again. */
export type Quota = { tries: number; left: number; resetIn: number; isOver: boolean };

/** Counts one try of `key`; `isOver` when it may not go on. The key is stored as a hash. */
export async function takeTry(name: LimitName, key: string): Promise<Quota> {
  const { tries } = limits[name];
  try {
    const { remainingPoints, msBeforeNext } = await limiterFor(name).consume(deriveToken(`limit-${name}`, key));
    return { tries, left: remainingPoints, resetIn: msBeforeNext, isOver: false };
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal;
    return { tries, left: 0, resetIn: Math.max(refusal.msBeforeNext, seconds(1)), isOver: true };
  }
}

/** As `takeTry`, saying how many milliseconds to wait: 0 when it may go on. */
export async function countTry(name: LimitName, key: string): Promise<number> {
  const { isOver, resetIn } = await takeTry(name, key);
  return isOver ? resetIn : 0;
}

/** As `countTry`, ending the request with a 429 and `Retry-After` when it may not go on. */
export async function limit(name: LimitName, key: string): Promise<void> {
  const wait = await countTry(name, key);
  if (wait > 0) throw tooManyTries(wait);
}

function tooManyTries(wait: number) {
  const inWords = wait < minutes(2) ? 'in a minute' : `in ${Math.ceil(wait / minutes(1))} minutes`;
  return new Response(`That was tried too often in a row. Please try again ${inWords}.`, {
    status: 429,
    headers: { 'Retry-After': String(Math.ceil(wait / seconds(1))) },
  });
}

function limiterFor(name: LimitName): RateLimiterPostgres {
  const storeClient = pool();
  const known = limiters.get(storeClient) ?? new Map<LimitName, RateLimiterPostgres>();
  limiters.set(storeClient, known);
  const { tries, within } = limits[name];
  const limiter =
    known.get(name) ??
    new RateLimiterPostgres({
      storeClient,
      storeType: 'pool',
      tableName: 'rate_limits',
      tableCreated: true,
      clearExpiredByTimeout: false, // app/domain/access/sweep-access.server.ts does
      keyPrefix: name,
      points: tries,
      duration: within / seconds(1),
    });
  known.set(name, limiter);
  return limiter;
}
