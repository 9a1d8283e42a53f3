import { expect, it } from 'vitest';
import { roleDuties, roleNames } from '~/domain/access/roles';
import { Role } from '~/generated/prisma/enums';

it('names every role and says what staff of it do', () => {
  expect(Object.keys(roleNames).sort()).toEqual(Object.values(Role).sort());
  expect(Object.keys(roleDuties).sort()).toEqual(
    Object.values(Role)
      .filter((role) => role !== 'ADVOCATE')
      .sort(),
  );
});
