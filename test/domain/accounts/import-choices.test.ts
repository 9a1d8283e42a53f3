import { expect, test } from 'vitest';
import { readChoices } from '~/domain/accounts/import-choices';

test('reads fields and formats by the place of the column', () => {
  const form = {
    'field-0': 'externalId',
    'field-1': '',
    'field-2': 'renewalOn',
    'dates-2': 'dmy',
    'decimals-1': 'comma',
  };
  expect(readChoices(form, ['id', 'arr', 'renewal'])).toEqual({
    mapping: { id: 'externalId', renewal: 'renewalOn' },
    chosen: { renewal: { dates: 'dmy' }, arr: { decimals: 'comma' } },
  });
});

test('leaves out what is not said or not known', () => {
  const form = { 'field-0': ['a', 'b'], 'dates-0': 'ymd', 'decimals-0': '', 'field-9': 'name' };
  expect(readChoices(form, ['id'])).toEqual({ mapping: {}, chosen: {} });
});
