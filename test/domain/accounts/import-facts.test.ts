import { expect, test } from 'vitest';
import type { CrmKind } from '~/domain/accounts/fields';
import { columnViews } from '~/domain/accounts/import-columns';
import { fileFacts } from '~/domain/accounts/import-facts';
import { lookAtFile, type Look } from '~/domain/accounts/import-format';
import { inMemory } from '~/platform/csv-source';

async function facts(text: string, options: Partial<Look> = {}, kind: CrmKind = 'ACCOUNTS') {
  const look = await lookAtFile(inMemory(Buffer.from(text, 'latin1')), { kind, maxBytes: 1e6, ...options });
  if (!look.ok) throw new Error(look.reason.reason);
  const { format, mapping } = look.value;
  return fileFacts(format, columnViews(kind, { format, mapping, staff: [], rejected: new Map() })).map(
    ({ value, note, change }) => {
      return [value, note, change && 'at' in change ? change.at : change?.value] as const;
    },
  );
}

test('plain letters, no dates, no numbers: nothing to doubt', async () => {
  expect(await facts('id,name\n1,A\n')).toEqual([
    ['UTF-8', 'Plain letters only.', 'UTF-8'],
    ['Comma', '2 fields on each of 1 line.', 'Comma'],
    ['No doubt', 'No column is read as dates.', undefined],
    ['No doubt', 'No column is read as numbers.', undefined],
  ]);
});

test('an older encoding is shown with its words, ragged lines are counted', async () => {
  const [encoding, separator] = await facts('id;name\n1;Caf\xe9\n2;B;C\n3;D\n');
  expect(encoding).toEqual([
    'Windows-1252',
    'Check that “Café” reads right; as UTF-8 1 letter would break.',
    'Windows-1252',
  ]);
  expect(separator?.[1]).toBe('2 fields on 2 of 3 lines; the others are rejected.');
});

test('UTF-8 shows words too', async () => {
  const utf8 = Buffer.from('id,name\n1,Zoë\n').toString('latin1');
  expect((await facts(utf8))[0]?.[1]).toBe('For example “Zoë”.');
});

test.each([
  [
    '31/12/2026',
    '31/01/2027',
    'Day/month/year',
    '2 with a first part above 12, none with a second part above 12, none with neither.',
    'dates-2',
  ],
  [
    '31/12/2026',
    '12/31/2026',
    'Each column by itself',
    '1 with a first part above 12, 1 with a second part above 12, none with neither.',
    'dates-2',
  ],
  [
    '31/12/2026',
    '01/02/2027',
    'Please choose',
    '1 with a first part above 12, none with a second part above 12, 1 with neither.',
    'dates-3',
  ],
  ['2026-12-31', '5 Mar 2026', 'No doubt', 'The year stands first, or the month has a name.', undefined],
])('dates %s and %s: %s', async (signed, renewal, value, note, at) => {
  expect((await facts(`id,name,signedOn,renewalOn\n1,A,${signed},${renewal}\n`))[2]).toEqual([value, note, at]);
});

test.each([
  ['186.000,50', 'Comma for decimals', '“186.000,50” is 186,000.5.', 'decimals-2'],
  ['1.500', 'Please choose', '“1.500” could be 1.5 or 1,500.', 'decimals-2'],
  ['1500', 'No doubt', 'No number reads in two ways.', undefined],
])('number %s: %s', async (arr, value, note, at) => {
  expect((await facts(`id;name;arr\n1;A;${arr}\n`))[3]).toEqual([value, note, at]);
});
