import { expect, it } from 'vitest';
import { relaxedOf } from '~/domain/requests/relaxing';

it('reads what was widened, takes the shortest rest, and lets what it cannot read relax nothing', () => {
  const rules = [
    { code: 'size' },
    { code: 'rest', days: 16 },
    { code: 'industry' },
    { code: 'rest', days: 20 },
    { code: 'size' },
    { code: 'cap' },
    { code: 'rest' },
    null,
  ];
  expect(relaxedOf(rules)).toEqual({ widened: ['industry', 'size'], restDays: 16 });
  expect(relaxedOf([])).toEqual({ widened: [], restDays: null });
});
