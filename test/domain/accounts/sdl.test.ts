import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { mappingFromSdl, readSdl } from '~/domain/accounts/sdl';

const kept = (name: string) => readFileSync(`test/fixtures/crm/salesforce/${name}.sdl`, 'utf8');
function must(text: string) {
  const map = readSdl(text);
  if (!map.ok) throw new Error(map.reason);
  return map.value;
}

describe('readSdl', () => {
  test.each([
    ['accountInsertMap', 34, { NUMBEROFEMPLOYEES: 'NumberOfEmployees', PARENTID: 'ParentId' }],
    ['accountUpdateMap', 35, { ID: 'Id', NAME: 'Name' }],
    ['opportunityInsertMap', 16, { STAGENAME: 'StageName', ACCOUNTID: 'AccountId' }],
    ['opportunityUpsertMap', 16, { '"4-205817"': 'Account', CLOSEDATE: 'CloseDate' }],
  ])('reads %s of the Data Loader', (name, columns, some) => {
    const map = must(kept(name));
    expect(map).toMatchObject(some);
    expect(Object.keys(map)).toHaveLength(columns);
  });

  test('knows comments, escapes, colons and empty targets', () => {
    const text =
      '#Mapping values\n! a remark\nAccount\\ Name=Name\r\nRef\\=No : Ref__c\nCaf\\u00e9=Cafe__c\nSKIP=\n=Lost\n';
    expect(must(text)).toEqual({ 'Account Name': 'Name', 'Ref=No': 'Ref__c', Café: 'Cafe__c' });
  });

  test.each(['', '# nothing but a remark\n', 'id,name\n1,A\n', '<?xml version?>\nplain'])('refuses %j', (text) =>
    expect(readSdl(text)).toMatchObject({ ok: false, reason: expect.stringContaining('COLUMN=FieldName') }),
  );
});

describe('mappingFromSdl', () => {
  const header = ['id', 'NAME', 'WEBSITE', 'ANNUALREVENUE', 'PARENTID', 'FAX', 'mine'];
  const samples = header.map(() => []);

  test('finds columns whatever their capitals; turnover and unknown fields are left out', () => {
    expect(mappingFromSdl('ACCOUNTS', must(kept('accountUpdateMap')), { header, samples })).toEqual({
      mapping: { id: 'externalId', NAME: 'name', WEBSITE: 'domain', PARENTID: 'parentExternalId' },
      leftOut: ['ANNUALREVENUE', 'FAX'],
    });
  });

  test('a column whose words its field does not know is left out', () => {
    const file = { header: ['TYPE', 'NAME'], samples: [['Opportunity'], ['A']] };
    const map = { TYPE: 'Type', NAME: 'Name' };
    expect(mappingFromSdl('DEALS', map, file)).toEqual({ mapping: { NAME: 'name' }, leftOut: ['TYPE'] });
    expect(mappingFromSdl('DEALS', map, { ...file, samples: [['New Customer'], []] }).mapping).toEqual({
      TYPE: 'type',
      NAME: 'name',
    });
  });

  test('two columns that lead to one field: the first has it', () => {
    const file = { header: ['A', 'B'], samples: [[], []] };
    expect(mappingFromSdl('ACCOUNTS', { A: 'Name', B: 'Name' }, file)).toEqual({
      mapping: { A: 'name' },
      leftOut: ['B'],
    });
  });
});
