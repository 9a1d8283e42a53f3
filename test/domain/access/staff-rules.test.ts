import { describe, expect, it } from 'vitest';
import { decideDisable, decideRoleChange, type StaffFacts } from '~/domain/access/staff-rules';

const facts = (more: Partial<StaffFacts> = {}) => ({
  role: 'MANAGER' as const,
  team: null,
  isDisabled: false,
  isSelf: false,
  activeAdmins: 2,
  ...more,
});
const reason = (result: { ok: boolean; reason?: string }) => (result.ok ? 'ok' : result.reason);

describe('decideDisable', () => {
  it.each([
    [{}, 'ok'],
    [{ role: 'ADMIN' }, 'ok'],
    [{ role: 'ADMIN', activeAdmins: 1 }, 'last-admin'],
    [{ isSelf: true }, 'yourself'],
    [{ isDisabled: true }, 'as-it-was'],
    [{ role: 'ADVOCATE' }, 'advocate'],
  ] satisfies [Partial<StaffFacts>, string][])('%o → %s', (more, expected) => {
    expect(reason(decideDisable(facts(more)))).toBe(expected);
  });
});

describe('decideRoleChange', () => {
  const leader = { role: 'LEADER', team: null } as const;
  const sales = { role: 'REQUESTER', team: 'SALES' } as const;
  it.each([
    [{}, leader, 'ok'],
    [{}, sales, 'ok'],
    [{ role: 'REQUESTER', team: 'PRODUCT' }, sales, 'ok'],
    [{ role: 'REQUESTER', team: 'SALES' }, sales, 'as-it-was'],
    [{ role: 'LEADER' }, leader, 'as-it-was'],
    [{ role: 'ADMIN' }, leader, 'ok'],
    [{ role: 'ADMIN', isSelf: true }, leader, 'ok'],
    [{ role: 'ADMIN', activeAdmins: 1 }, leader, 'last-admin'],
    [{ role: 'ADMIN', isDisabled: true, activeAdmins: 1 }, leader, 'ok'],
    [{ role: 'ADVOCATE' }, leader, 'advocate'],
  ] as const)('%o to %o → %s', (more, to, expected) => {
    expect(reason(decideRoleChange({ ...facts(), ...more }, to))).toBe(expected);
  });
});
