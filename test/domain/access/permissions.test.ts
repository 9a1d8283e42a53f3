import { expect, it } from 'vitest';
import { may, permissions, type Permission } from '~/domain/access/permissions';
import { Role } from '~/generated/prisma/enums';

const all = Object.keys(permissions) as Permission[];
const held = (role: Role) => all.filter((permission) => may(role, permission));

it('gives an admin all that a manager has', () => {
  expect(held('ADMIN')).toEqual(expect.arrayContaining(held('MANAGER')));
});

it('gives advocates the board alone, and nobody else the board', () => {
  expect(held('ADVOCATE')).toEqual(['board.use']);
  expect(Object.values(Role).filter((role) => may(role, 'board.use'))).toEqual(['ADVOCATE']);
});

it('leaves people, settings and stored letters to admins', () => {
  for (const permission of ['people.invite', 'settings.change', 'outbox.read'] as const) {
    expect(Object.values(Role).filter((role) => may(role, permission))).toEqual(['ADMIN']);
  }
});

it('gives requesters requests, SOPs, the library, nominations, and what concerns the accounts they own', () => {
  const own = ['approvals.answer', 'accounts.read', 'moments.act'];
  const theirs = ['requests.submit', 'sops.read', 'assets.use', ...own, 'nominations.submit'];
  expect(held('REQUESTER').sort()).toEqual(theirs.sort());
});
