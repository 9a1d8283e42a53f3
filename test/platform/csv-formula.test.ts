import fc from 'fast-check';
import { expect, test } from 'vitest';
import { reviveCell, stillCell } from '~/platform/csv-formula';

const cells = fc.oneof(
  fc.string(),
  fc
    .tuple(fc.constantFrom('', "'", "''"), fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', 'a'), fc.string())
    .map((parts) => parts.join('')),
);

test('no cell stays live, and each comes back as it was', () => {
  fc.assert(
    fc.property(cells, (cell) => {
      expect(stillCell(cell)).not.toMatch(/^[=+\-@\t\r\n]/);
      expect(reviveCell(stillCell(cell))).toBe(cell);
    }),
  );
});

test.each([
  ['=1+1', "'=1+1"],
  ["'=1+1", "''=1+1"],
  ["O'Brien", "O'Brien"],
  ["'quoted'", "'quoted'"],
])('%j is written as %j', (cell, written) => expect(stillCell(cell)).toBe(written));
