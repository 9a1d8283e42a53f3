import { expect, test } from 'vitest';
import { lookAtFile, type Look } from '~/domain/accounts/import-format';
import { inMemory } from '~/platform/csv-source';

async function look(bytes: Buffer, options: Partial<Look> = {}) {
  const looked = await lookAtFile(inMemory(bytes), { kind: 'ACCOUNTS', maxBytes: 1e6, ...options });
  if (!looked.ok) throw new Error(looked.reason.reason);
  return looked.value;
}

const LATIN = Buffer.from('id;name;renewal date\n1;Fjærland;09/12/2026\n2;Fjærland;09/12/2026\n3;;\nx\n', 'latin1');

test('describes a file: first different values, odd words, formats and open questions', async () => {
  const { format, mapping } = await look(LATIN);
  expect(mapping).toEqual({ id: 'externalId', name: 'name', 'renewal date': 'renewalOn' });
  expect(format).toMatchObject({
    encoding: 'windows-1252',
    broken: 2,
    separator: ';',
    bytes: LATIN.length,
    lines: 4,
    ragged: 1,
    header: ['id', 'name', 'renewal date'],
    repeated: [],
    samples: [['1', '2', '3'], ['Fjærland'], ['09/12/2026']],
    oddWords: ['Fjærland'],
    questions: [{ column: 'renewal date', about: 'dates', example: '09/12/2026' }],
  });
});

test('what somebody chose wins: formats, mapping, encoding and separator', async () => {
  const chosen = { 'renewal date': { dates: 'dmy' as const } };
  expect((await look(LATIN, { chosen })).format).toMatchObject({
    questions: [],
    formats: { 'renewal date': { dates: 'dmy' } },
  });
  const mapping = { name: 'industry' };
  expect(await look(LATIN, { mapping })).toMatchObject({ mapping, format: { formats: {} } });
  expect((await look(LATIN, { encoding: 'windows-1251' })).format).toMatchObject({ oddWords: ['Fjжrland'], broken: 2 });
  const tied = Buffer.from('h1,h2;h3\n1,2;3\n');
  expect((await look(tied, { separator: ';' })).format.header).toEqual(['h1,h2', 'h3']);
});

test('a column whose name stands twice is suggested for nothing', async () => {
  const { format, mapping } = await look(Buffer.from('id,name,domain,Name\n1,A,a.example,B\n'));
  expect(format.repeated).toEqual(['name', 'Name (2)']);
  expect(mapping).toEqual({ id: 'externalId', domain: 'domain' });
});

test('looks at lines beyond the first slice', async () => {
  const lines = Array.from(
    { length: 3000 },
    (_, index) => `${index},A,${index === 2900 ? '31/03/2027' : '09/12/2026'}`,
  );
  const { format } = await look(Buffer.from(`id,name,renewal date\n${lines.join('\n')}\n`));
  expect(format).toMatchObject({ lines: 3000, formats: { 'renewal date': { dates: 'dmy' } } });
});

test('a sample never ends in half a character', async () => {
  const { format } = await look(Buffer.from(`id,name\n1,${'a'.repeat(59)}😀😀\n`));
  expect(format.samples[1]).toEqual([`${'a'.repeat(59)}😀`]);
});

test.each([
  ['a header alone', 'id,name\n', 'empty'],
  [
    'more columns than anybody can look through',
    `${Array.from({ length: 501 }, (_, n) => `c${n}`).join(',')}\n`,
    'header',
  ],
  ['a quote that does not fit far below', `id,name\n${'1,A\n'.repeat(2000)}2,"B"x\n`, 'quote'],
])('refuses %s', async (_, text, fault) => {
  const looked = await lookAtFile(inMemory(Buffer.from(text)), { kind: 'ACCOUNTS', maxBytes: 1e6 });
  expect(looked).toMatchObject({ ok: false, reason: { fault } });
});
