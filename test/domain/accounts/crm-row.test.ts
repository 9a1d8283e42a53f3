import { describe, expect, test } from 'vitest';
import { rowReader, type CrmLayout } from '~/domain/accounts/crm-row';
import type { CrmKind } from '~/domain/accounts/fields';

/** Reads one line whose columns are named as their fields. */
function read(kind: CrmKind, cells: Record<string, string>, formats: CrmLayout['formats'] = {}) {
  const header = Object.keys(cells);
  const mapping = Object.fromEntries(header.map((name) => [name, name]));
  return rowReader({ kind, header, mapping, formats })(Object.values(cells));
}

describe('accounts', () => {
  test('gives typed values, and nothing for an empty cell', () => {
    const cells = {
      externalId: 'A-1',
      name: ' Tessel ',
      seats: '25',
      renewalOn: '31/03/2027',
      industry: '',
      annualRevenue: '£1,200',
    };
    const formats = { renewalOn: { dates: 'dmy' }, annualRevenue: { decimals: 'point' } } as const;
    expect(read('ACCOUNTS', cells, formats)).toEqual({
      ok: true,
      value: {
        externalId: 'A-1',
        name: 'Tessel',
        seats: 25,
        renewalOn: '2027-03-31',
        annualRevenue: '1200.00',
        currency: 'GBP',
      },
    });
  });

  test('gives every reason with column, value and what to do', () => {
    expect(
      read('ACCOUNTS', { externalId: 'A-1', name: 'Tessel', renewalOn: '2027-02-31', annualRevenue: 'lots' }),
    ).toEqual({
      ok: false,
      reason: [
        {
          column: 'renewalOn',
          value: '2027-02-31',
          reason: 'There is no 31 February in 2027.',
          mend: 'Mend it in the CRM',
        },
        {
          column: 'annualRevenue',
          value: 'lots',
          reason: 'Not a number. Empty would be fine.',
          mend: 'Leave it empty, or write it as 1234.56',
        },
      ],
    });
  });

  test('an amount in another currency than the line says is refused, whichever column comes first', () => {
    const [currency, annualRevenue] = ['EUR', '£1,200.00'];
    for (const cells of [
      { annualRevenue, currency },
      { currency, annualRevenue },
    ]) {
      expect(read('ACCOUNTS', { externalId: 'A-1', name: 'Tessel', ...cells })).toMatchObject({
        reason: [{ column: 'annualRevenue', reason: 'This is in GBP, the line says EUR.' }],
      });
    }
  });

  test.each([
    [{ externalId: 'A-1', name: '' }, 'name', 'There is no name.'],
    [{ externalId: '', name: 'Tessel' }, 'externalId', 'Nothing here finds the record again.'],
    [{ externalId: 'A-1', name: 'Tessel', isDeleted: 'TRUE' }, 'isDeleted', 'Deleted in the CRM.'],
  ])('rejects %j', (cells, column, reason) => {
    expect(read('ACCOUNTS', cells)).toMatchObject({ ok: false, reason: [{ column, reason }] });
  });

  test('shows no more of a long cell than fits a table', () => {
    const row = read('ACCOUNTS', { externalId: 'A-1', name: 'x'.repeat(5000) });
    expect(!row.ok && row.reason[0]?.value).toHaveLength(201);
  });
});

describe('contacts', () => {
  test.each([
    [{ firstName: 'Amayra', lastName: 'कुमार' }, 'Amayra कुमार'],
    [{ firstName: '', lastName: 'Lee' }, 'Lee'],
    [{ firstName: 'Ann', lastName: 'Lee', name: 'Ann B. Lee' }, 'Ann B. Lee'],
  ])('%j is %s', (names, name) => {
    expect(read('CONTACTS', { email: 'a@tessel.example', ...names })).toEqual({
      ok: true,
      value: { email: 'a@tessel.example', name },
    });
  });

  test('an address that is none rejects the line', () => {
    const row = read('CONTACTS', { externalId: '78971951', name: 'Ann', email: 'fcb67ef339b691956cc85fa12be6490c' });
    expect(row).toMatchObject({ ok: false, reason: [{ column: 'email', value: 'fcb67ef339b691956cc85fa12be6490c' }] });
  });
});

describe('deals', () => {
  const deal = { externalId: 'D-1', name: 'Expansion' };
  test.each([
    [
      { stage: 'Closed Won', closeDate: '2026-11-01' },
      { stage: 'Closed Won', status: 'WON', closedOn: '2026-11-01' },
    ],
    [
      { stage: 'Proposal', closeDate: '2026-11-01' },
      { stage: 'Proposal', status: 'OPEN', expectedCloseOn: '2026-11-01' },
    ],
    [
      { isClosed: 'true', isWon: 'false', closedOn: '2026-10-01', closeDate: '2026-11-01' },
      { status: 'LOST', closedOn: '2026-10-01' },
    ],
    [{ stage: '', closeDate: '' }, {}],
  ])('%j → %j', (cells, values) =>
    expect(read('DEALS', { ...deal, ...cells })).toEqual({ ok: true, value: { ...deal, ...values } }),
  );

  test('facts that disagree reject the line', () => {
    expect(read('DEALS', { ...deal, stage: 'Closed Lost', isWon: 'true' })).toMatchObject({
      ok: false,
      reason: [{ column: 'stage', value: 'Closed Lost', reason: expect.stringContaining('disagree') }],
    });
  });
});
