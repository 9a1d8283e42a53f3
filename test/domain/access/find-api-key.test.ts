import { expect, it } from 'vitest';
import { findApiKey } from '~/domain/access/find-api-key.server';
import { revokeApiKey } from '~/domain/access/revoke-api-key.server';
import { addTime, minutes, seconds } from '~/platform/time';
import { actingStaff } from '#test/support/access';
import { makeApiKey } from '#test/support/api';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';

const { db } = await testDatabase();

it('knows an open key, and neither an unknown nor a revoked one', async () => {
  const { apiKeyId, key } = await makeApiKey(db, { scopes: ['deals.write'] });
  expect(await findApiKey(db, key, NOW)).toMatchObject({ apiKeyId, scopes: ['deals.write'] });
  expect(await findApiKey(db, `${key.slice(0, -1)}${key.endsWith('a') ? 'b' : 'a'}`, NOW)).toBeNull();
  await revokeApiKey(db, apiKeyId, await actingStaff(db), NOW);
  expect(await findApiKey(db, key, NOW)).toBeNull();
});

it('notes the use once a minute', async () => {
  const { apiKeyId, key } = await makeApiKey(db);
  const usedAt = async (now: Date) => {
    await findApiKey(db, key, now);
    return (await db.apiKey.findUniqueOrThrow({ where: { id: apiKeyId } })).lastUsedAt;
  };
  const later = addTime(NOW, minutes(1));
  expect(await usedAt(NOW)).toEqual(NOW);
  expect(await usedAt(addTime(later, -seconds(1)))).toEqual(NOW);
  expect(await usedAt(later)).toEqual(later);
});

it('gives no scope that is gone', async () => {
  const { apiKeyId, key } = await makeApiKey(db, { scopes: ['deals.write'] });
  await db.apiKey.update({ where: { id: apiKeyId }, data: { scopes: ['everything', 'deals.write'] } });
  expect((await findApiKey(db, key, NOW))?.scopes).toEqual(['deals.write']);
});
