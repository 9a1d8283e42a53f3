import { expect, it } from 'vitest';
import { AuditSearch } from '~/domain/audit/schema';

it('takes days, and empty fields for any', () => {
  expect(AuditSearch.parse({ kind: '', from: '2026-11-19', to: '' })).toMatchObject({
    kind: '',
    from: new Date('2026-11-19T00:00:00Z'),
    to: null,
  });
  expect(AuditSearch.safeParse({ from: '2026-02-31' }).success).toBe(false);
});
