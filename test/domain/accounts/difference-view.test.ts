import { expect, test } from 'vitest';
import { lineView } from '~/domain/accounts/difference-view';

const line = { line: 2, label: 'Tessel', recordId: 'acc_1', reasons: [], appliedAt: null };
const values = { seats: 7, externalId: 'A-1', name: 'Tessel' };

test('a changed line shows its changes and leads to the account', () => {
  const view = lineView('ACCOUNTS', { ...line, values, changes: [{ field: 'seats', from: null, to: 7 }] });
  expect(view).toEqual({
    line: 2,
    label: 'Tessel',
    to: '/accounts/acc_1',
    parts: [{ field: 'Seats', from: 'nothing', to: '7' }],
    reasons: [],
  });
});

test('a new line shows all it says in the order of the fields, and leads somewhere only once it is there', () => {
  const view = lineView('ACCOUNTS', { ...line, values, changes: [] });
  expect(view.to).toBeNull();
  expect(view.parts.map(({ field }) => field)).toEqual(['CRM id (finds the account)', 'Seats']);
  expect(lineView('ACCOUNTS', { ...line, values, changes: [], appliedAt: new Date(0) }).to).toBe('/accounts/acc_1');
  expect(lineView('DEALS', { ...line, values, changes: [], appliedAt: new Date(0) }).to).toBeNull();
});
