import { expect, it } from 'vitest';
import { installDefaultSops } from '~/domain/requests/install-default-sops.server';
import { findSop, listSops } from '~/domain/requests/sops.server';
import { newId } from '~/platform/id';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';

const { db } = await testDatabase();

it('gives each team its first SOP once, in the company’s currency, and leaves what is there', async () => {
  await db.settings.create({ data: { id: 1, values: { currency: 'EUR' } } });
  for (const _again of [1, 2]) await db.$transaction((tx) => installDefaultSops(tx, NOW));
  expect(await db.sop.count()).toBe(6);
  expect(await db.auditEvent.count({ where: { kind: 'sop.published' } })).toBe(6);
  expect(await findSop(db, 'SALES')).toMatchObject({ version: 1, settings: { currency: 'EUR' } });
});

it('the newest version is in force', async () => {
  const sop = await findSop(db, 'SALES');
  const settings = { ...sop!.settings, title: 'A newer one' };
  await db.sop.create({ data: { id: newId('sop'), team: 'SALES', version: 2, settings, note: '', publishedAt: NOW } });
  expect((await findSop(db, 'SALES'))?.settings.title).toBe('A newer one');
  expect((await listSops(db)).map(({ team, version }) => `${team} ${version}`)).toContain('SALES 2');
});
