import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apiRow, rowsAsFile, type ApiRow } from '~/domain/accounts/api-rows';
import { readCell } from '~/domain/accounts/cell';
import { CRM_FIELDS, findField, type CrmKind } from '~/domain/accounts/fields';
import { readCsv } from '~/platform/csv';

const kinds = Object.keys(CRM_FIELDS) as CrmKind[];
const asRead = async (kind: CrmKind, rows: ApiRow[]) => {
  const bytes = new TextEncoder().encode(rowsAsFile(kind, rows).csv);
  const file = await readCsv(bytes, { maxBytes: 20_000_000, separator: ',' });
  if (!file.ok) throw new Error(file.reason.reason);
  return file.value;
};

describe('a row', () => {
  it.each(kinds)('of %s takes each field, null, and nothing else', (kind) => {
    const shape = apiRow(kind);
    for (const { name } of CRM_FIELDS[kind]) {
      expect([name, shape.safeParse({ [name]: null }).success]).toEqual([name, true]);
      expect([name, shape.safeParse({ [name]: '1' }).success]).toEqual([name, true]);
      expect([name, shape.safeParse({ [name]: { a: 1 } }).success]).toEqual([name, false]);
    }
    expect(shape.safeParse({}).success).toBe(true);
    expect(shape.safeParse({ nme: 'x' }).success).toBe(false);
    expect(shape.safeParse([]).success).toBe(false);
  });

  it('takes numbers, truths and lists where a field is one', () => {
    const row = { externalId: 42, seats: 3, annualRevenue: 1.5, isPublicSector: false, products: ['A, B'] };
    expect(apiRow('ACCOUNTS').safeParse(row).success).toBe(true);
    expect(apiRow('ACCOUNTS').safeParse({ name: 3 }).success).toBe(false);
  });

  it('refuses an id as a number that JSON has rounded', () => {
    const issue = apiRow('ACCOUNTS').safeParse(JSON.parse('{"externalId":9007199254740993}')).error?.issues[0];
    expect(issue?.message).toMatch(/Write it as text/);
  });
});

describe('rows as a file', () => {
  it('gives every field a column of its name, read in one way only', () => {
    for (const kind of kinds) {
      const { mapping, chosen } = rowsAsFile(kind, [{}]);
      expect(Object.keys(mapping)).toEqual(CRM_FIELDS[kind].map(({ name }) => name));
      for (const { name, type } of CRM_FIELDS[kind]) {
        expect(mapping[name]).toBe(name);
        if (type === 'date') expect(chosen[name]).toEqual({ dates: 'iso' });
        if (type === 'money') expect(chosen[name]).toMatchObject({ decimals: 'point' });
      }
    }
  });

  it('keeps rows apart, whatever stands in them, in their order', async () => {
    const texts = fc
      .string({ unit: 'binary', maxLength: 60 })
      .filter((text) => !/[\0\r]/.test(text) && text.isWellFormed());
    const rows = fc.array(fc.record({ name: texts, industry: texts }, { requiredKeys: [] }), {
      minLength: 1,
      maxLength: 8,
    });
    await fc.assert(
      fc.asyncProperty(rows, async (sent) => {
        const { header, rows: lines, ragged } = await asRead('ACCOUNTS', sent);
        expect(ragged).toEqual([]);
        expect(lines.map(({ cells }) => cells[0])).toEqual(sent.map((_, index) => String(index)));
        const at = header.indexOf('name');
        expect(lines.map(({ cells }) => cells[at]?.trim())).toEqual(sent.map(({ name = '' }) => name.trim()));
      }),
    );
  });

  it('keeps a comma inside one value of a list', async () => {
    const { header, rows } = await asRead('ACCOUNTS', [
      { products: ['Routing, live', 'Planner'] },
      { products: ['A, B'] },
    ]);
    const at = header.indexOf('products');
    const read = rows.map(({ cells }) => readCell(findField('ACCOUNTS', 'products')!.type, cells[at] ?? ''));
    expect(read).toEqual([
      { ok: true, value: ['Planner', 'Routing, live'] },
      { ok: true, value: ['A, B'] },
    ]);
  });
});
