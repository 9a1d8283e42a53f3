import { expect, it } from 'vitest';
import { refusalNames } from '~/domain/cohorts/refusal-names';

it('has another name for every reason', () => {
  const names = Object.values(refusalNames);
  expect(new Set(names).size).toBe(names.length);
});
