import { expect, it } from 'vitest';
import { suppressAlike } from '~/domain/mail/suppress-alike.server';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';

const { db } = await testDatabase();
const alike = (addresses: string[]) => db.$transaction((tx) => suppressAlike(tx, addresses, NOW));

it('suppresses all addresses of a person if one is, and none otherwise', async () => {
  await db.suppression.create({ data: { email: 'a@wren.example', source: 'complaint' } });
  expect(await alike(['c@wren.example', 'd@wren.example'])).toBe(false);
  expect(await alike([])).toBe(false);
  expect(await alike(['a@wren.example', 'b@wren.example'])).toBe(true);
  expect(await alike(['a@wren.example', 'b@wren.example'])).toBe(true);
  const kept = await db.suppression.findMany({ orderBy: { email: 'asc' }, select: { email: true, source: true } });
  expect(kept).toEqual([
    { email: 'a@wren.example', source: 'complaint' },
    { email: 'b@wren.example', source: 'complaint' },
  ]);
});
