import { describe, expect, it } from 'vitest';
import { columnsBySdl, columnsFor, readColumnMap } from '~/domain/accounts/column-map';

const look = { header: ['Nr', 'Renewal', 'ID', 'NAME'], samples: [[], [], [], []], suggested: {} };

describe('a map in JSON', () => {
  it('names fields, and where somebody knows, how a column is read', () => {
    const text = '{"Nr":"externalId","Renewal":{"field":"renewalOn","dates":"dmy"}}';
    const columns = { mapping: { Nr: 'externalId', Renewal: 'renewalOn' }, chosen: { Renewal: { dates: 'dmy' } } };
    expect(readColumnMap(text)).toEqual({ ok: true, value: columns });
  });

  it.each(['', '[]', 'null', '{"Nr":1}', '{"Nr":{"dates":"dmy"}}', '{"Nr":{"field":"x","dates":"ymd"}}'])(
    'is not %s',
    (text) => {
      expect(readColumnMap(text)).toMatchObject({ ok: false, reason: [expect.stringMatching(/Write/)] });
    },
  );
});

it('refuses columns that the file does not have', () => {
  expect(columnsFor({ mapping: { Nr: 'externalId', Colour: 'plan', Gone: '' }, chosen: {} }, look)).toEqual({
    ok: false,
    reason: ['The file has no column “Colour”.'],
  });
});

it('reads a Data Loader map by the names of Salesforce, and refuses what is none', () => {
  expect(columnsBySdl('ACCOUNTS', 'ID=Id\nNAME=Name\n', look)).toMatchObject({
    ok: true,
    value: { mapping: { ID: 'externalId', NAME: 'name' }, chosen: {} },
  });
  expect(columnsBySdl('ACCOUNTS', 'no map at all', look)).toMatchObject({ ok: false });
});
