import { expect, test } from 'vitest';
import { undoUntil } from '~/domain/accounts/undo-window';

const at = (day: string) => new Date(`${day}T09:00:00Z`);

test.each([
  ['APPLIED', at('2026-11-20'), at('2026-11-20'), at('2026-11-27')],
  ['CANCELLED', null, at('2026-11-20'), at('2026-11-27')],
  ['UNDOING', at('2026-11-20'), at('2026-11-21'), null],
  ['UNDONE', at('2026-11-20'), at('2026-11-21'), null],
  ['CHECKED', null, at('2026-11-20'), null],
  ['FAILED', null, at('2026-11-20'), null],
] as const)('%s', (status, appliedAt, aliveAt, until) => {
  expect(undoUntil({ status, appliedAt, aliveAt })).toEqual(until);
});
