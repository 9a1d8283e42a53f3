import { expect, it } from 'vitest';
import { API_KEY_START, readBearer } from '~/domain/access/api-key';
import { createApiKey } from '~/domain/access/create-api-key.server';
import { findApiKey } from '~/domain/access/find-api-key.server';
import { listApiKeys } from '~/domain/access/queries.server';
import { ApiKeyForm } from '~/domain/access/schema';
import { actingStaff, auditTrail } from '#test/support/access';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { dumpDatabase, linesWith } from '#test/support/dump';

const { db, pool } = await testDatabase();
const by = await actingStaff(db);
const asked = { name: 'Warehouse', scopes: ['accounts.write' as const, 'imports.read' as const] };

it('gives the key once, keeps its hash and first letters, and says so in one event', async () => {
  const made = await createApiKey(db, asked, by, NOW);
  if (!made.ok) throw new Error(made.reason);
  const { apiKeyId, key } = made.value;
  expect(readBearer(`Bearer ${key}`)).toBe(key);
  expect(await findApiKey(db, key, NOW)).toEqual({ apiKeyId, ...asked });
  const [listed] = await listApiKeys(db);
  expect(listed).toMatchObject({ id: apiKeyId, name: 'Warehouse', start: key.slice(0, API_KEY_START) });
  expect(listed).not.toHaveProperty('keyHash');
  expect(await auditTrail(db)).toEqual([
    { kind: 'api-key.created', data: { apiKeyId, ...asked }, actorId: by.personId },
  ]);
  const dump = await dumpDatabase(pool);
  expect(linesWith(key, dump)).toEqual([]);
  expect(linesWith(key.slice(API_KEY_START + 1), dump)).toEqual([]);
});

it('is made once however often the form is sent, and its name is free again once it is revoked', async () => {
  const other = { name: 'Support desk', scopes: ['tickets.write' as const] };
  const before = (await auditTrail(db)).length;
  const results = await Promise.all(
    Array.from({ length: 12 }, (_, n) => createApiKey(db, n % 2 ? other : { ...other, name: 'support desk' }, by, NOW)),
  );
  expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  expect((await auditTrail(db)).length - before).toBe(1);
  await db.apiKey.updateMany({
    where: { name: { equals: 'support desk', mode: 'insensitive' } },
    data: { revokedAt: NOW },
  });
  expect(await createApiKey(db, other, by, NOW)).toMatchObject({ ok: true });
});

it.each([
  [{ name: ' ', scopes: ['accounts.write'] }, 'name'],
  [{ name: 'x'.repeat(81), scopes: ['accounts.write'] }, 'name'],
  [{ name: 'Warehouse' }, 'scopes'],
  [{ name: 'Warehouse', scopes: ['everything'] }, 'scopes'],
])('the form refuses %j', (form, field) => {
  expect(ApiKeyForm.safeParse(form).error?.issues.map(({ path }) => path[0])).toEqual([field]);
});
