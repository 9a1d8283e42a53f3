import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { uploadImport } from '~/domain/accounts/upload-import.server';
import type { CrmKind } from '~/domain/accounts/fields';
import { action, loader } from '~/routes/staff/import-mapping';
import { action as upload } from '~/routes/staff/import-new';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { makeStaff } from '#test/support/people';
import { get, signInAs, testContext } from '#test/support/requests';

const { db } = await testDatabase();
const manager = await makeStaff(db);
const cookie = await signInAs(db, manager.id);

async function uploaded(text: string | Uint8Array, kind: CrmKind = 'ACCOUNTS') {
  const file = new Blob([typeof text === 'string' ? Buffer.from(text, 'latin1') : new Uint8Array(text)]);
  const result = await uploadImport(
    db,
    { kind, fileName: 'export.csv', file },
    { ...manager, personId: manager.id },
    NOW,
  );
  if (!result.ok) throw new Error(result.reason.reason);
  return result.value.importId;
}

const shown = (id: string) => loader(get(`/imports/${id}/mapping`, { cookie, params: { id } }));

type Fault = { init: { status: number }; data: { fault: { errors: Record<string, string[]>; values: object } } };

/** Presses a button of the mapping step as it stands, with changes. */
async function press(id: string, intent: string, changes: Record<string, string | File> = {}) {
  const body = new FormData();
  const { columns, facts } = await shown(id);
  const form: Record<string, string | File> = { intent, saveAs: '', saved: '' };
  for (const { change } of facts) if (change && 'name' in change) form[change.name] = change.value;
  for (const column of columns) {
    form[`field-${column.index}`] = column.field;
    if (column.choice) form[column.choice.name] = column.choice.value;
  }
  for (const [name, value] of Object.entries({ ...form, ...changes })) body.append(name, value);
  const headers = { 'sec-fetch-site': 'same-origin', cookie };
  const request = new Request(`http://flywheel.test/imports/${id}/mapping`, { method: 'POST', body, headers });
  return (await action({ request, params: { id }, context: testContext() })) as Response & Fault;
}

const TEXT = 'id;name;renewal date;arr\n1;Fj\xe6rland;09/12/2026;186.000,00\n2;Caf\xe9 Noir;31/03/2027;74.500,00\n';

describe('how the file was read', () => {
  it('is shown with its evidence', async () => {
    const { facts, lines } = await shown(await uploaded(TEXT));
    expect(lines).toBe(2);
    expect(facts.map(({ label, value, note }) => [label, value, note])).toEqual([
      ['Encoding', 'Windows-1252', 'Check that “Fjærland” and “Café” read right; as UTF-8 2 letters would break.'],
      ['Separator', 'Semicolon', '4 fields on each of 2 lines.'],
      ['Dates', 'Day/month/year', '1 with a first part above 12, none with a second part above 12, 1 with neither.'],
      ['Numbers', 'Comma for decimals', '“186.000,00” is 186,000.'],
    ]);
    expect(facts[2]?.change).toEqual({ at: 'dates-2' });
  });

  it('can be changed, and what was chosen for the columns stays', async () => {
    const id = await uploaded(TEXT);
    const answer = await press(id, 'read-again', { encoding: 'Windows-1251 (Cyrillic)', 'field-1': 'industry' });
    expect(answer.headers.get('location')).toBe(`/imports/${id}/mapping`);
    const after = await shown(id);
    expect(after.facts[0]?.value).toBe('Windows-1251 (Cyrillic)');
    expect(after.columns[1]).toMatchObject({ field: 'industry', samples: ['Fjжrland', 'Cafй Noir'] });
  });

  it('says where a file cannot be read so, and keeps what was chosen', async () => {
    const id = await uploaded(TEXT);
    const { init, data } = await press(id, 'read-again', { encoding: 'UTF-8', 'field-1': 'industry' });
    expect(init.status).toBe(400);
    expect(data.fault.errors.encoding?.[0]).toMatch(/^export\.csv, line 2, character 5: .*not UTF-8/);
    expect(data.fault.values).toMatchObject({ 'field-1': 'industry', encoding: 'utf-8' });
  });

  it('columns with one name are numbered, told and left out', async () => {
    const { repeated, columns } = await shown(await uploaded('id,name,arr,ARR\n1,A,5,6\n'));
    expect(repeated).toEqual(['arr', 'ARR (2)']);
    expect(columns.map(({ field }) => field)).toEqual(['externalId', 'name', '', '']);
  });
});

describe('columns under a name', () => {
  it('are kept with the check, offered to the next file that has them, used and forgotten', async () => {
    const first = await uploaded(TEXT);
    expect((await press(first, 'check', { saveAs: 'CRM export', 'field-1': 'name' })).headers.get('location')).toBe(
      `/imports/${first}`,
    );
    const id = await uploaded(`${TEXT.replace('name', 'Firmenname')}3;X;31/03/2027;1,0\n`);
    expect(await shown(id)).toMatchObject({ fitting: null, savedAs: null, saved: [{ label: 'CRM export' }] });

    const next = await uploaded(TEXT);
    const { fitting, savedAs } = await shown(next);
    expect([fitting?.name, savedAs]).toEqual(['CRM export', 'CRM export']);
    await press(next, 'read-again', { 'field-3': '' });
    expect((await shown(next)).savedAs).toBeNull();
    await press(next, 'use-saved', { saved: fitting!.id });
    expect(await shown(next)).toMatchObject({
      savedAs: 'CRM export',
      columns: [{}, {}, {}, { field: 'annualRevenue' }],
    });

    await press(next, 'delete-saved', { saved: fitting!.id });
    expect(await shown(next)).toMatchObject({ saved: [], savedAs: null });
    expect((await press(next, 'use-saved', { saved: fitting!.id })).data.fault.errors.saved).toBeDefined();
    expect((await press(next, 'delete-saved', { saved: fitting!.id })).data.fault.errors.saved).toBeDefined();
  });

  it('are not kept where they cannot be used, nor under a name that is too long', async () => {
    const id = await uploaded(TEXT);
    const lacking = await press(id, 'check', { saveAs: 'Half', 'field-0': '' });
    expect(lacking.data.fault.errors.form?.[0]).toContain('“CRM id (finds the account)” or “E-mail domain”');
    expect(lacking.data.fault.values).toMatchObject({ saveAs: 'Half', 'field-0': '' });
    const long = await press(id, 'check', { saveAs: 'x'.repeat(61) });
    expect(long.data.fault.errors.saveAs).toEqual(['Use at most 60 characters.']);
    expect(await db.savedMapping.count({ where: { name: 'Half' } })).toBe(0);
  });

  it('of another file do not fit this one', async () => {
    await press(await uploaded('a,b\n1,A\n'), 'check', { saveAs: 'Short', 'field-0': 'externalId', 'field-1': 'name' });
    const { id: saved } = await db.savedMapping.findFirstOrThrow({ where: { name: 'Short' } });
    const answer = await press(await uploaded(TEXT), 'use-saved', { saved });
    expect(answer.data.fault.errors.saved?.[0]).toBe('This file has none of the columns of “Short”.');
  });
});

describe('a map of the Data Loader', () => {
  const map = (name: string, text?: string) => {
    const content = text ?? readFileSync(`test/fixtures/crm/salesforce/${name}`);
    return new File([content], name, { type: 'application/octet-stream' });
  };

  it('says what the columns become', async () => {
    const id = await uploaded(readFileSync('test/fixtures/crm/salesforce/opportunityData.csv'), 'DEALS');
    await press(id, 'load-map', { map: map('opportunityInsertMap.sdl') });
    const { columns } = await shown(id);
    const read = columns.filter(({ field }) => field).map(({ column, field }) => [column, field]);
    expect(read).toEqual([
      ['ACCOUNTID', 'accountExternalId'],
      ['NAME', 'name'],
      ['STAGENAME', 'stage'],
      ['AMOUNT', 'value'],
      ['PROBABILITY', 'probability'],
      ['CLOSEDATE', 'closeDate'],
      ['OWNERID', 'ownerExternalId'],
    ]);
  });

  it.each([
    ['none', undefined, /Choose the map/],
    ['a CSV file', map('x.sdl', 'id,name\n1,A\n'), /no column map/],
    ['one of another file', map('x.sdl', 'OTHER=Name\n'), /No column of this file/],
  ])('%s is refused with what to do', async (_, file, message) => {
    const id = await uploaded(TEXT);
    const answer = await press(id, 'load-map', file ? { map: file } : {});
    expect(answer.data.fault.errors.map?.[0]).toMatch(message);
  });
});

it('an encoding can be chosen with the file', async () => {
  const body = new FormData();
  body.append('kind', 'ACCOUNTS');
  body.append('encoding', 'Windows-1251 (Cyrillic)');
  body.append('file', new File([Buffer.from('id,name\n1,\xcf\xf0\n', 'latin1')], 'a.csv', { type: 'text/csv' }));
  const headers = { 'sec-fetch-site': 'same-origin', cookie };
  const request = new Request('http://flywheel.test/imports/new', { method: 'POST', body, headers });
  const answer = (await upload({ request, params: {}, context: testContext() })) as Response;
  const id = /imp_\w+/.exec(answer.headers.get('location') ?? '')![0];
  expect((await shown(id)).columns[1]?.samples).toEqual(['Пр']);
});
