import { expect, it } from 'vitest';
import { claimIdempotencyKey, releaseIdempotencyKey } from '~/domain/access/claim-idempotency-key.server';
import { makeApiKey } from '#test/support/api';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';

const { db } = await testDatabase();

it('belongs to the first body sent under it, of each API key, until it is let go', async () => {
  const { apiKeyId } = await makeApiKey(db);
  const other = await makeApiKey(db);
  const claim = (body: string, of = apiKeyId) =>
    claimIdempotencyKey(db, { apiKeyId: of, idempotencyKey: 'first', body }, NOW);
  expect(await Promise.all([claim('a'), claim('a'), claim('a')])).toEqual([true, true, true]);
  expect([await claim('b'), await claim('b', other.apiKeyId)]).toEqual([false, true]);
  expect(await db.apiCall.count()).toBe(2);
  await releaseIdempotencyKey(db, { apiKeyId, idempotencyKey: 'first' });
  expect(await claim('b')).toBe(true);
});
