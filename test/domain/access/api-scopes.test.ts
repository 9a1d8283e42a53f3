import { expect, it } from 'vitest';
import { apiScopeNames, apiScopes, isApiScope } from '~/domain/access/api-scopes';
import { ImportKind } from '~/generated/prisma/enums';

it('has one scope for each kind of record, one for reading imports, two for requests, and words for each', () => {
  const kinds = Object.values(ImportKind).map((kind) => `${kind.toLowerCase()}.write`);
  expect([...apiScopeNames].sort()).toEqual([...kinds, 'imports.read', 'requests.read', 'requests.write'].sort());
  for (const scope of apiScopeNames) expect(apiScopes[scope]).toMatch(/^[A-Z]/);
});

it.each(['accounts', 'accounts.read', 'constructor', 'toString', '', 'ACCOUNTS.WRITE'])('%s is no scope', (text) => {
  expect(isApiScope(text)).toBe(false);
});
