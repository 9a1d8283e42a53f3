import { expect, test } from 'vitest';
import { formatDetector } from '~/domain/accounts/column-formats';
import { knownFormats } from '~/domain/accounts/known-formats';
import type { Mapping } from '~/domain/accounts/mapping';
import type { ImportFormat } from '~/domain/accounts/schema';

const header = ['id', 'name', 'renewal', 'arr', 'other'];
const mapping = { id: 'externalId', name: 'name', renewal: 'renewalOn', arr: 'annualRevenue' };

function format(rows: string[][], columns: Mapping = mapping) {
  const detector = formatDetector({ kind: 'ACCOUNTS', mapping: columns, header });
  for (const row of rows) detector.add(row);
  return { header, ...detector.result() } as ImportFormat;
}
const known = (it: ImportFormat, columns: Mapping = mapping, chosen = {}) =>
  knownFormats(it, { kind: 'ACCOUNTS', mapping: columns, chosen });

test('the same columns read as they were found', () => {
  const it = format([['A-1', 'Tessel', '31/12/2026', '1.234,50', '']]);
  expect(known(it)).toEqual({ formats: it.formats, questions: [] });
  const { renewal: _, ...fewer } = mapping;
  expect(known(it, fewer)?.formats).toEqual({ arr: it.formats.arr });
});

test('an open question stays open until somebody chooses', () => {
  const it = format([['A-1', 'Tessel', '01/02/2026', '1', '']]);
  expect(known(it)?.questions).toEqual([{ column: 'renewal', about: 'dates', example: '01/02/2026' }]);
  expect(known(it, mapping, { renewal: { dates: 'mdy' } })).toMatchObject({
    formats: { renewal: { dates: 'mdy' } },
    questions: [],
  });
});

test('a column that was never looked at as what it is now must be looked at', () => {
  const it = format([['A-1', 'Tessel', '31/12/2026', '1', '01/02/2026']]);
  expect(known(it, { ...mapping, other: 'signedOn' })).toBeNull();
  expect(known(it, { id: 'externalId', name: 'name', renewal: 'seats' })).toBeNull();
  expect(known(it, { id: 'externalId', name: 'name', other: 'industry' })).toEqual({ formats: {}, questions: [] });
});

test('owners are looked at once, so that the page knows whom they name', () => {
  const it = format([['A-1', 'Tessel', '31/12/2026', '1', 'Lena Fischer']]);
  const withOwner = { id: 'externalId', name: 'name', other: 'ownerEmail' };
  expect(known(it, withOwner)).toBeNull();
  expect(known(format([['A-1', 'Tessel', '', '', 'Lena Fischer']], withOwner), withOwner)).not.toBeNull();
});
