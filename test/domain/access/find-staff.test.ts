import { expect, it } from 'vitest';
import { findStaff } from '~/domain/access/find-staff.server';
import { actingStaff } from '#test/support/access';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { makeStaff } from '#test/support/people';

const { db } = await testDatabase();

it('says what the rules need to know', async () => {
  const by = await actingStaff(db);
  await actingStaff(db, { disabledAt: NOW });
  const manager = await makeStaff(db, { disabledAt: NOW });
  const find = (id: string) => db.$transaction((tx) => findStaff(tx, id, by));
  expect(await find(by.personId)).toMatchObject({ role: 'ADMIN', isSelf: true, isDisabled: false, activeAdmins: 1 });
  expect(await find(manager.id)).toMatchObject({ role: 'MANAGER', isSelf: false, isDisabled: true, activeAdmins: 1 });
  expect(await find('per_nobody')).toBeNull();
});
