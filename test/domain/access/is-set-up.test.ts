import { expect, it, vi } from 'vitest';
import { isSetUp } from '~/domain/access/is-set-up.server';
import { actingStaff } from '#test/support/access';
import { testDatabase } from '#test/support/database';
import { makeStaff } from '#test/support/people';

const { db } = await testDatabase();

it('waits for an admin, then never asks again', async () => {
  await makeStaff(db);
  expect(await isSetUp(db)).toBe(false);
  await actingStaff(db);
  expect(await isSetUp(db)).toBe(true);
  const asks = vi.spyOn(db.person, 'findFirst');
  expect(await isSetUp(db)).toBe(true);
  expect(asks).not.toHaveBeenCalled();
});
