import { expect, test } from 'vitest';
import { readHeader } from '~/platform/csv-header';

test.each([
  [[' id ', 'name'], ['id', 'name'], []],
  [['', 'value', ''], ['Column 1', 'value', 'Column 3'], []],
  [
    ['Name', 'NAME', 'id', 'name'],
    ['Name', 'NAME (2)', 'id', 'name (3)'],
    ['Name', 'NAME (2)', 'name (3)'],
  ],
  [
    ['a', 'a (2)', 'a'],
    ['a', 'a (2)', 'a (3)'],
    ['a', 'a (3)'],
  ],
  [
    ['Column 2', ''],
    ['Column 2', 'Column 2 (2)'],
    ['Column 2', 'Column 2 (2)'],
  ],
])('%j → %j', (cells, header, repeated) => expect(readHeader(cells)).toEqual({ header, repeated }));
