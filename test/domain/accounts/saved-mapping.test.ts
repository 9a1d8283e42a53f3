import { expect, test } from 'vitest';
import { fittingMappings, isSameMapping, usedColumns, type SavedMapping } from '~/domain/accounts/saved-mapping';

const saved = (name: string, mapping: SavedMapping['mapping']): SavedMapping => ({
  ...{ id: `map_${name}`, kind: 'ACCOUNTS', name, mapping, formats: {} },
});
const small = saved('Small', { Id: 'externalId', Name: 'name' });
const large = saved('CRM export', { Id: 'externalId', Name: 'name', ARR: 'annualRevenue' });

test('offers what the header can use, the fullest first', () => {
  expect(fittingMappings([small, large], 'ACCOUNTS', ['ARR', 'Id', 'Name', 'Fax'])).toEqual([large, small]);
  expect(fittingMappings([small, large], 'ACCOUNTS', ['Id', 'Name'])).toEqual([small]);
  expect(fittingMappings([small, large], 'ACCOUNTS', ['id', 'name'])).toEqual([]);
});

test('a mapping that names a field which is gone is not offered', () => {
  expect(
    fittingMappings([saved('Old', { Id: 'externalId', Name: 'name', Fax: 'fax' })], 'ACCOUNTS', ['Id', 'Name', 'Fax']),
  ).toEqual([]);
});

test('columns that are left out make no difference', () => {
  expect(usedColumns({ Id: 'externalId', Fax: '' })).toEqual({ Id: 'externalId' });
  expect(isSameMapping({ Id: 'externalId', Fax: '' }, { Id: 'externalId' })).toBe(true);
  expect(isSameMapping({ Id: 'externalId' }, { Id: 'domain' })).toBe(false);
  expect(isSameMapping({ Id: 'externalId' }, {})).toBe(false);
});
