import { expect, it } from 'vitest';
import { holidaysField } from '~/domain/settings/holidays-field';

it('takes days in any separation, each once and in order', () => {
  expect(holidaysField.parse('2026-12-26\n2026-12-25, 2026-12-26')).toEqual(['2026-12-25', '2026-12-26']);
  expect(holidaysField.parse(undefined)).toEqual([]);
});

it.each(['Christmas', '2026-02-30'])('names what is no date: %s', (typed) =>
  expect(holidaysField.safeParse(typed).error?.issues[0]?.message).toContain(`“${typed}” is no date`),
);
