import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { rowReader, type CrmLayout } from '~/domain/accounts/crm-row';
import type { CrmKind } from '~/domain/accounts/fields';
import { lookAtFile } from '~/domain/accounts/import-format';
import { inMemory } from '~/platform/csv-source';
import { readCsv } from '~/platform/csv';

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

describe('reliability S9b: whole files', () => {
  const ENCODERS: [string, (text: string) => Buffer][] = [
    ['UTF-8', (text) => Buffer.from(text)],
    ['UTF-8 with a mark', (text) => Buffer.from(`\ufeff${text}`)],
    ['UTF-16', (text) => Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['UTF-16, big-endian', (text) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16()],
    ['Windows-1252', (text) => iconv.encode(text, 'windows-1252')],
  ];
  const names = fc.stringMatching(/^[A-Za-zéèüßøåæñç][A-Za-zéèüßøåæñç ]{0,12}$/);
  const day = fc.date({ min: new Date('1990-01-01'), max: new Date('2035-12-31'), noInvalidDate: true });
  const lines = fc.array(fc.tuple(names, day, fc.nat(99_999_999)), { minLength: 1, maxLength: 12 });
  const local = (date: Date, order: 'dmy' | 'mdy') => {
    const [y, m, d] = date.toISOString().slice(0, 10).split('-');
    return order === 'dmy' ? `${d}.${m}.${y}` : `${m}/${d}/${y}`;
  };
  const money = (cents: number, mark: string) =>
    `${Math.floor(cents / 100)}${mark}${String(cents % 100).padStart(2, '0')}`;

  test.each(ENCODERS)('%s: every value is the one that was written, or its column asks', async (_, encode) => {
    await fc.assert(
      fc.asyncProperty(lines, fc.constantFrom('dmy' as const, 'mdy' as const), async (file, order) => {
        const mark = order === 'dmy' ? ',' : '.';
        const cells = file.map(([name, date, cents], line) => [
          `A-${line}`,
          name,
          local(date, order),
          money(cents, mark),
        ]);
        const text = ['id;name;renewal date;arr', ...cells.map((it) => it.join(';'))].join('\r\n');
        const look = await lookAtFile(inMemory(encode(text)), { kind: 'ACCOUNTS', maxBytes: 1e6, separator: ';' });
        const csv = await readCsv(encode(text), { maxBytes: 1e6, separator: ';' });
        if (!look.ok || !csv.ok) throw new Error('not read');
        const { format, mapping } = look.value;
        const read = rowReader({ kind: 'ACCOUNTS', header: format.header, mapping, formats: format.formats });
        for (const [index, row] of csv.value.rows.entries()) {
          const values = read(row.cells);
          const [name, date, cents] = file[index]!;
          const truth = {
            name: name.trim(),
            renewalOn: date.toISOString().slice(0, 10),
            annualRevenue: money(cents, '.'),
          };
          if (values.ok) expect(values.value).toMatchObject(truth);
          else expect(format.questions.map(({ column }) => column)).toContain(values.reason[0]!.column);
        }
      }),
      { numRuns: 40 },
    );
  });
});
