import { expect, test } from 'vitest';
import { csvProblem, problemText } from '~/platform/csv-problem';

test.each([
  [{}, undefined, 'No header. Export it again.'],
  [{}, 'a.csv', 'a.csv: No header. Export it again.'],
  [{ line: 3, column: 'name' }, 'a.csv', 'a.csv, line 3, name: No header. Export it again.'],
  [{ column: 'name' }, 'a.csv', 'a.csv, “name”: No header. Export it again.'],
])('%j in %s: %s', (at, fileName, text) => {
  expect(problemText(csvProblem('header', 'No header.', 'Export it again.', at), fileName)).toBe(text);
});
