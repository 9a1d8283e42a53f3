import { describe, expect, it } from 'vitest';
import { daysBefore, periodOf } from '~/domain/requests/report-period';

describe('the days of a report', () => {
  const now = new Date('2026-11-19T23:30:00Z');
  it.each([
    [{}, 'Europe/London', '2026-08-22', '2026-11-19'],
    [{}, 'Asia/Kolkata', '2026-08-23', '2026-11-20'],
    [{ from: '2026-10-01' }, 'Europe/London', '2026-10-01', '2026-11-19'],
    [{ from: '2026-10-31', to: '2026-10-01' }, 'Europe/London', '2026-10-01', '2026-10-31'],
  ])('%j in %s', (chosen, timeZone, fromDay, toDay) =>
    expect(periodOf(chosen, now, timeZone)).toMatchObject({ fromDay, toDay }),
  );

  it('run from midnight to midnight where the company is, also over a change of the clocks', () => {
    const { from, until } = periodOf({ from: '2026-10-25', to: '2026-10-25' }, now, 'Europe/London');
    expect([from, until]).toEqual([new Date('2026-10-24T23:00:00Z'), new Date('2026-10-26T00:00:00Z')]);
  });

  it('count back over the end of a month', () => expect(daysBefore('2028-03-01', 1)).toBe('2028-02-29'));
});
