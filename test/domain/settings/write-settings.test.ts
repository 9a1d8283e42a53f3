import { expect, it } from 'vitest';
import { getSettings } from '~/domain/settings/queries.server';
import { writeSettings } from '~/domain/settings/write-settings.server';
import { auditTrail } from '#test/support/access';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';

const { db } = await testDatabase();
const by = { personId: null, name: 'Flywheel' };

it('names what changed, and writes nothing when nothing did', async () => {
  const change = { companyName: 'Northbeam', programmeName: 'Advocates' };
  await db.$transaction((tx) => writeSettings(tx, change, by, NOW));
  await db.$transaction((tx) => writeSettings(tx, change, by, NOW));
  expect((await getSettings(db)).companyName).toBe('Northbeam');
  expect(await auditTrail(db)).toEqual([
    { kind: 'settings.changed', data: { fields: ['companyName'] }, actorId: null },
  ]);
});
