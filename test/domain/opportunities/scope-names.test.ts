import { expect, it } from 'vitest';
import { scopeNames } from '~/domain/opportunities/scope-names';
import { PublishScope } from '~/generated/prisma/enums';

it('names every use that can be allowed, each differently', () => {
  const names = Object.values(PublishScope).map((scope) => scopeNames[scope]);
  expect(new Set(names).size).toBe(names.length);
  expect(names.every((name) => /^(publish|quote|show) /.test(name))).toBe(true);
});
