import { afterEach, describe, expect, it, vi } from 'vitest';
import type { ApiScope } from '~/domain/access/api-scopes';
import { behindKey } from '~/domain/access/behind-key.server';
import { revokeApiKey } from '~/domain/access/revoke-api-key.server';
import { apiJson } from '~/platform/api.server';
import { connect, useConnection } from '~/platform/db.server';
import { addTime, minutes, seconds } from '~/platform/time';
import { actingStaff } from '#test/support/access';
import { makeApiKey } from '#test/support/api';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { makeStaff } from '#test/support/people';
import { signInAs, testContext } from '#test/support/requests';

const own = await testDatabase();
const { db, url } = own;
const door = behindKey(
  ({ kind }) => (kind ? (`${kind}.write` as ApiScope) : null),
  async ({ caller }) => apiJson({ name: caller.name }),
);

function knock(headers: Record<string, string>, params: Record<string, string> = { kind: 'deals' }) {
  const request = new Request('http://flywheel.test/api/v1/deals', { method: 'POST', headers });
  return door({ request, params, context: testContext() });
}
const withKey = (key: string, params?: Record<string, string>) => knock({ authorization: `Bearer ${key}` }, params);

afterEach(() => vi.useRealTimers());

it('lets a key in that holds the scope, and says how many calls are left', async () => {
  const { key, name } = await makeApiKey(db, { scopes: ['deals.write'] });
  const answer = await withKey(key);
  expect([answer.status, await answer.json()]).toEqual([200, { name }]);
  expect(answer.headers.get('ratelimit-limit')).toBe('60');
  expect(answer.headers.get('ratelimit-remaining')).toBe('59');
  expect(Number(answer.headers.get('ratelimit-reset'))).toBeGreaterThan(55);
});

it('refuses whoever brings no key, a wrong one or a revoked one, all alike', async () => {
  const { key, apiKeyId } = await makeApiKey(db);
  await revokeApiKey(db, apiKeyId, await actingStaff(db), NOW);
  for (const header of [null, 'Basic YTpi', 'Bearer fwk_x', `Bearer fwk_${'a'.repeat(43)}`, `Bearer ${key}`]) {
    const answer = await knock(header === null ? {} : { authorization: header });
    expect([answer.status, answer.headers.get('www-authenticate')?.slice(0, 6)]).toEqual([401, 'Bearer']);
    expect(answer.headers.get('ratelimit-limit')).toBeNull();
  }
});

it('reads no cookie: an admin who is signed in is nobody here', async () => {
  const { id } = await makeStaff(db, { role: 'ADMIN' });
  expect((await knock({ cookie: await signInAs(db, id) })).status).toBe(401);
});

it('refuses a key without the scope, naming it, and an address that is none', async () => {
  const { key } = await makeApiKey(db, { scopes: ['tickets.write'] });
  const answer = await withKey(key);
  expect(answer.status).toBe(403);
  expect(answer.headers.get('www-authenticate')).toBe('Bearer error="insufficient_scope", scope="deals.write"');
  expect((await withKey(key, {})).status).toBe(404);
});

describe('reliability S3: sixty calls a minute for a key', () => {
  const passed = async (key: string, calls: number) => {
    const answers = await Promise.all(Array.from({ length: calls }, () => withKey(key)));
    return answers.filter(({ status }) => status === 200).length;
  };

  it('counts for two instances together, refused calls included', async () => {
    const { key } = await makeApiKey(db);
    const second = connect(url, { max: 5 });
    let count = await passed(key, 35);
    useConnection(second);
    count += await passed(key, 100);
    useConnection(own);
    count += await passed(key, 100);
    await second.db.$disconnect();
    await second.pool.end();
    expect(count).toBe(60);
    const other = await makeApiKey(db);
    expect(await passed(other.key, 1)).toBe(1);
  });

  it('says how long to wait, and lets in again after that', async () => {
    const { key } = await makeApiKey(db);
    await passed(key, 60);
    const refused = await withKey(key);
    expect(refused.status).toBe(429);
    const wait = Number(refused.headers.get('retry-after'));
    expect(wait).toBeGreaterThan(50);
    expect(wait).toBeLessThanOrEqual(60);
    expect(refused.headers.get('ratelimit-remaining')).toBe('0');
    expect(refused.headers.get('content-type')).toBe('application/problem+json');
    vi.useFakeTimers({ toFake: ['Date'], now: addTime(new Date(), minutes(1) + seconds(1)) });
    expect((await withKey(key)).status).toBe(200);
  });
});
