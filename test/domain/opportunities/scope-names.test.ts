import { expect, it } from 'vitest';
import { accountWords, scopeNames } from '~/domain/opportunities/scope-names';
import { PublishScope } from '~/generated/prisma/enums';

it('names every use that can be allowed, each differently', () => {
  const names = Object.values(PublishScope).map((scope) => scopeNames[scope]);
  expect(new Set(names).size).toBe(names.length);
  expect(names.every((name) => /^(publish|quote|show) /.test(name))).toBe(true);
});

it('says what the account allows, and whom to ask', () => {
  const says = { name: 'ask_them', logo: 'leave_out', whom: 'petra@tessel.example' };
  expect(accountWords(says)).toBe('The account’s name: to be asked. Its logo: leave out. Ask petra@tessel.example.');
  expect(accountWords({})).toBeNull();
});
