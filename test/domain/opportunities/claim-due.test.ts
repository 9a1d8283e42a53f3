import fc from 'fast-check';
import { expect, it } from 'vitest';
import { NOW } from '#test/support/clock';
import { dueAfterReturn, dueOf, dueText } from '~/domain/opportunities/claim-due';
import { addTime, days } from '~/platform/time';

const day = (text: string) => new Date(`${text}T00:00:00Z`);

it('lets a claim lapse n days after it was made, or after the day to hand in', () => {
  expect(dueOf({ handInBy: null, lapseAfterDays: 21 }, NOW)).toEqual(addTime(NOW, days(21)));
  expect(dueOf({ handInBy: day('2026-12-30'), lapseAfterDays: 21 }, NOW)).toEqual(day('2026-12-31'));
});

it('names the last day, not the midnight after it', () => {
  expect(dueText(day('2026-12-31'))).toBe('30 December 2026');
  expect(dueText(addTime(NOW, days(1)))).toBe('20 November 2026');
});

it('a returned claim has at least two weeks, and never less than before', () => {
  const offset = fc.integer({ min: -60, max: 60 });
  fc.assert(
    fc.property(offset, (before) => {
      const due = addTime(NOW, days(before));
      const after = dueAfterReturn(due, NOW);
      expect(after >= due && after >= addTime(NOW, days(14))).toBe(true);
    }),
  );
  expect(dueAfterReturn(null, NOW)).toEqual(addTime(NOW, days(14)));
});
