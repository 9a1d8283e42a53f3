import { expect, test } from 'vitest';
import { lineView } from '~/domain/accounts/difference-view';
import type { CrmKind } from '~/domain/accounts/fields';
import { NOW } from '#test/support/clock';

const line = { line: 2, label: 'Tessel', recordId: 'acc_1', outcome: 'CHANGED' as const, reasons: [] };
const values = { seats: 7, externalId: 'A-1', name: 'Tessel', products: ['Planner', 'Routing'] };
const view = (kind: CrmKind = 'ACCOUNTS', isWritten = false) => ({ kind, isWritten, now: NOW });

test('a changed line shows its changes, what they set in motion, and leads to the account', () => {
  const changes = [
    { field: 'seats', from: null, to: 7 },
    { field: 'escalationSince', from: null, to: '2026-11-18' },
  ];
  expect(lineView({ ...line, values, changes }, view())).toEqual({
    line: 2,
    label: 'Tessel',
    to: '/accounts/acc_1',
    parts: [
      { field: 'Seats', from: 'nothing', to: '7', motion: null },
      {
        field: 'Open escalation since',
        from: 'nothing',
        to: '18 Nov 2026',
        motion: { tone: 'bad', text: 'Stop moment: nobody there is asked until the escalation is over' },
      },
    ],
    reasons: [],
  });
});

test('a new line shows all it says in the order of the fields, and leads somewhere only once it is there', () => {
  const said = { ...line, outcome: 'NEW' as const, values, changes: [] };
  const shown = lineView(said, view());
  expect(shown.to).toBeNull();
  expect(shown.parts.map(({ field, to }) => [field, to])).toEqual([
    ['CRM id (finds the account)', 'A-1'],
    ['Seats', '7'],
    ['Products they own', 'Planner, Routing'],
  ]);
  expect(lineView(said, view('ACCOUNTS', true)).to).toBe('/accounts/acc_1');
  expect(lineView(said, view('DEALS', true)).to).toBeNull();
});
