import { TZDate } from '@date-fns/tz';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type NoteFacts, planNote, planWords } from '~/domain/impact/note-plan';
import { addTime, days, hours } from '~/platform/time';

const facts = (fields: Partial<NoteFacts> = {}): NoteFacts => ({
  ...{ hasLeft: false, isDisabled: false, isSuppressed: false, wantsNone: false },
  ...{ lastNoteAt: null, timeZone: 'Europe/London', waiting: [new Date('2026-11-19T12:00:00Z')] },
  ...fields,
});
const waiting = (...times: string[]) => times.map((time) => new Date(time));

describe('a note is due', () => {
  it.each([
    ['an hour after the outcome', {}, '2026-11-19T13:00:00Z'],
    [
      'an hour after the last of a sitting',
      { waiting: waiting('2026-11-19T09:40:00Z', '2026-11-19T09:00:00Z') },
      '2026-11-19T10:40:00Z',
    ],
    [
      'six hours after the first, whatever goes on coming',
      { waiting: waiting('2026-11-19T09:00:00Z', '2026-11-19T14:50:00Z') },
      '2026-11-19T15:00:00Z',
    ],
    ['in the morning when it would be night', { waiting: waiting('2026-11-19T19:30:00Z') }, '2026-11-20T08:30:00Z'],
    ['and before the morning, the same day', { waiting: waiting('2026-11-19T02:00:00Z') }, '2026-11-19T08:30:00Z'],
    [
      'by their own morning',
      { timeZone: 'America/New_York', waiting: waiting('2026-11-19T08:00:00Z') },
      '2026-11-19T13:30:00Z',
    ],
    [
      'in zones of half an hour too',
      { timeZone: 'Asia/Kolkata', waiting: waiting('2026-11-19T20:00:00Z') },
      '2026-11-20T03:00:00Z',
    ],
    ['a week after the last note', { lastNoteAt: new Date('2026-11-17T10:00:00Z') }, '2026-11-24T10:00:00Z'],
    [
      'and by day then',
      { lastNoteAt: new Date('2026-11-17T19:59:00Z'), timeZone: 'Asia/Tokyo' },
      '2026-11-24T23:30:00Z',
    ],
    ['at once when the last is long ago', { lastNoteAt: new Date('2026-01-01T10:00:00Z') }, '2026-11-19T13:00:00Z'],
    ['over the night the clocks change', { waiting: waiting('2027-03-27T21:00:00Z') }, '2027-03-28T07:30:00Z'],
  ])('%s', (_, fields, due) => {
    expect(planNote(facts(fields))).toEqual({ at: new Date(due) });
  });

  it('by day, within half a day of the hour and the week, wherever somebody lives', () => {
    const zones = Intl.supportedValuesOf('timeZone');
    const date = fc.date({ min: new Date('2024-01-01'), max: new Date('2030-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(date, fc.option(date), fc.constantFrom(...zones), (recordedAt, lastNoteAt, timeZone) => {
        const { at } = planNote(facts({ waiting: [recordedAt], lastNoteAt, timeZone })) as { at: Date };
        const hour = new TZDate(at.getTime(), timeZone).getHours();
        const ready = Math.max(
          addTime(recordedAt, hours(1)).getTime(),
          lastNoteAt ? addTime(lastNoteAt, days(7)).getTime() : 0,
        );
        expect(hour).toBeGreaterThanOrEqual(8);
        expect(hour).toBeLessThan(20);
        expect(at.getTime()).toBeGreaterThanOrEqual(ready);
        expect(at.getTime()).toBeLessThanOrEqual(ready + hours(13.5));
      }),
      { numRuns: 500 },
    );
  });
});

it.each([
  [{ hasLeft: true }, 'left'],
  [{ isDisabled: true }, 'disabled'],
  [{ wantsNone: true }, 'unwanted'],
  [{ isSuppressed: true }, 'suppressed'],
])('no note goes out with %o', (fields, blocked) => {
  expect(planNote(facts(fields))).toEqual({ blocked });
});

it('with nothing to tell there is no plan', () => {
  expect(planNote(facts({ waiting: [] }))).toBeNull();
});

describe('is said', () => {
  const now = new Date('2026-11-19T12:00:00Z');
  const words = (at: string, others = 0, timeZone = 'Europe/London') =>
    planWords({ at: new Date(at) }, { firstName: 'Ines', timeZone, others }, now);

  it.each([
    [words('2026-11-19T13:00:00Z'), 'Ines hears of it this afternoon, their time.'],
    [words('2026-11-19T18:00:00Z'), 'Ines hears of it this evening, their time.'],
    [words('2026-11-01T18:00:00Z'), 'Ines hears of it this afternoon, their time.'],
    [words('2026-11-20T08:00:00Z', 1), 'Ines hears of it tomorrow morning, their time, together with one other.'],
    [
      words('2026-11-23T08:00:00Z', 3),
      'Ines hears of it on the morning of Monday 23 November 2026, their time, together with 3 others.',
    ],
    [words('2026-11-19T23:00:00Z', 0, 'Asia/Tokyo'), 'Ines hears of it tomorrow morning, their time.'],
    [
      planWords({ blocked: 'unwanted' }, { firstName: 'Ines', timeZone: 'UTC', others: 0 }, now),
      'Ines wants no letters on outcomes. It stands on their page, and in the next issue if they get it.',
    ],
  ])('%s', (said, expected) => {
    expect(said).toBe(expected);
  });
});
