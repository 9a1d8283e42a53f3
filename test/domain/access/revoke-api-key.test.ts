import { expect, it } from 'vitest';
import { revokeApiKey } from '~/domain/access/revoke-api-key.server';
import { actingStaff, auditTrail } from '#test/support/access';
import { makeApiKey } from '#test/support/api';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';

const { db } = await testDatabase();

it('ends a key once, with one event, whoever presses how often', async () => {
  const by = await actingStaff(db);
  const { apiKeyId, name } = await makeApiKey(db);
  const results = await Promise.all(Array.from({ length: 8 }, () => revokeApiKey(db, apiKeyId, by, NOW)));
  expect(results.filter(({ ok }) => ok)).toEqual([{ ok: true, value: { name } }]);
  expect(results).toContainEqual({ ok: false, reason: 'not-open' });
  expect((await auditTrail(db)).slice(1)).toEqual([
    { kind: 'api-key.revoked', data: { apiKeyId, name }, actorId: by.personId },
  ]);
  expect(await revokeApiKey(db, 'api_unknown', by, NOW)).toEqual({ ok: false, reason: 'not-open' });
});
