import { describe, expect, test } from 'vitest';
import { newMemory } from '~/domain/accounts/file-memory';
import { indexStored, type StoredRecord } from '~/domain/accounts/import-index';
import { movedSince, type CheckedLine } from '~/domain/accounts/import-moved';

const changed: CheckedLine = {
  line: 2,
  outcome: 'CHANGED',
  recordId: 'acc_1',
  values: { externalId: 'A-1', name: 'Tessel', seats: 7, domain: ['new.example'] },
  changes: [
    { field: 'seats', from: 5, to: 7 },
    { field: 'domain', from: ['old.example'], to: ['new.example'] },
  ],
};
const seen = { externalId: 'A-1', name: 'Tessel', seats: 5, domain: ['old.example'] };
const moved = (line: CheckedLine, stored: StoredRecord[]) =>
  movedSince('ACCOUNTS', line, { stored: indexStored('ACCOUNTS', stored), memory: newMemory() }).map(
    ({ column, reason }) => [column, reason],
  );

describe('a changed line', () => {
  test('is written while the record is as it was shown', () => {
    expect(moved(changed, [{ id: 'acc_1', values: seen }])).toEqual([]);
  });

  test('is written when somebody made the same change already, or changed another field', () => {
    const values = { ...seen, seats: 7, domain: ['new.example', 'old.example'], industry: 'Retail' };
    expect(moved(changed, [{ id: 'acc_1', values }])).toEqual([]);
  });

  test('is given up field by field when somebody wrote something else', () => {
    expect(moved(changed, [{ id: 'acc_1', values: { ...seen, seats: 6 } }])).toEqual([
      ['Seats', 'Somebody changed this after the dry run.'],
    ]);
  });

  test('is given up when its record is gone, or another took the key', () => {
    expect(moved(changed, [])).toEqual([['', 'The record was removed after the dry run.']]);
    const rival = { id: 'acc_2', values: { externalId: 'A-2', name: 'Rival', domain: ['new.example'] } };
    expect(moved(changed, [{ id: 'acc_1', values: seen }, rival])).toEqual([
      ['E-mail domain', 'After the dry run Rival came in with the same id, address or domain.'],
    ]);
  });
});

test('a new line is given up when its key came in meanwhile', () => {
  const line: CheckedLine = { ...changed, outcome: 'NEW', recordId: 'acc_new', changes: [] };
  expect(moved(line, [])).toEqual([]);
  expect(moved(line, [{ id: 'acc_1', values: seen }])).toHaveLength(1);
});
