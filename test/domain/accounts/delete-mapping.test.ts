import { expect, test } from 'vitest';
import { deleteMapping } from '~/domain/accounts/delete-mapping.server';
import { saveMapping } from '~/domain/accounts/save-mapping.server';
import { auditTrail } from '#test/support/access';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { makeStaff } from '#test/support/people';

const { db } = await testDatabase();

test('forgets a saved mapping once, and tells', async () => {
  const { id: personId, name } = await makeStaff(db);
  const by = { personId, name };
  const mapping = { Id: 'externalId', Name: 'name' };
  await saveMapping(db, { kind: 'ACCOUNTS', name: 'CRM export', mapping, chosen: {}, by }, NOW);
  const { id } = await db.savedMapping.findFirstOrThrow();
  expect(await deleteMapping(db, { id, by }, NOW)).toEqual({ ok: true, value: { name: 'CRM export' } });
  expect(await db.savedMapping.count()).toBe(0);
  expect((await auditTrail(db)).at(-1)).toMatchObject({
    kind: 'mapping.deleted',
    data: { of: 'ACCOUNTS', name: 'CRM export' },
  });
  expect(await deleteMapping(db, { id, by }, NOW)).toEqual({ ok: false, reason: 'unknown' });
});
