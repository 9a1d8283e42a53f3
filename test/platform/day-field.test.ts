import { expect, it } from 'vitest';
import { dayField } from '~/platform/day-field';

it.each(['2026-11-21', '2028-02-29', '1900-01-01', '2100-12-31'])('takes %s', (day) => {
  expect(dayField().parse(day)).toBe(day);
});

it.each(['', '0000-01-01', '0206-11-21', '1899-12-31', '2101-01-01', '9999-12-31', '2027-02-29', '21.11.2026'])(
  'refuses “%s” with its message, once',
  (day) => {
    expect(
      dayField('Choose a day')
        .safeParse(day)
        .error?.issues.map(({ message }) => message),
    ).toEqual(['Choose a day']);
  },
);
