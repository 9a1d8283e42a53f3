import { expect, test } from 'vitest';
import { saveMapping } from '~/domain/accounts/save-mapping.server';
import { auditTrail } from '#test/support/access';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { makeStaff } from '#test/support/people';

const { db } = await testDatabase();
const { id: personId, name } = await makeStaff(db);
const by = { personId, name };
const mapping = { Id: 'externalId', Name: 'name', Renewal: 'renewalOn', Fax: '' };
const chosen = { Renewal: { dates: 'dmy' as const }, Gone: { dates: 'mdy' as const } };

test('keeps the columns that are read, with what was chosen for them, and tells', async () => {
  expect(await saveMapping(db, { kind: 'ACCOUNTS', name: 'CRM export', mapping, chosen, by }, NOW)).toMatchObject({
    ok: true,
  });
  expect(await db.savedMapping.findMany()).toMatchObject([
    {
      ...{ kind: 'ACCOUNTS', name: 'CRM export', formats: { Renewal: { dates: 'dmy' } } },
      mapping: { Id: 'externalId', Name: 'name', Renewal: 'renewalOn' },
    },
  ]);
  expect((await auditTrail(db)).at(-1)).toMatchObject({
    kind: 'mapping.saved',
    data: { of: 'ACCOUNTS', name: 'CRM export', columns: 3 },
  });
});

test('the same name again takes its place; two at once leave one', async () => {
  const other = {
    kind: 'ACCOUNTS' as const,
    name: 'Race',
    mapping: { Id: 'externalId', Name: 'name' },
    chosen: {},
    by,
  };
  await Promise.all([saveMapping(db, other, NOW), saveMapping(db, { ...other, mapping }, NOW)]);
  expect(await db.savedMapping.count({ where: { name: 'Race' } })).toBe(1);
});

test('refuses a mapping that cannot be used', async () => {
  const result = await saveMapping(db, { kind: 'ACCOUNTS', name: 'X', mapping: { Id: 'externalId' }, chosen, by }, NOW);
  expect(result).toMatchObject({ ok: false, reason: { problems: [expect.stringContaining('“Name”')] } });
  expect(await db.savedMapping.count({ where: { name: 'X' } })).toBe(0);
});
