import { describe, expect, it } from 'vitest';
import { NOW } from '#test/support/clock';
import { Condition, type FactValue, isMet } from '~/domain/cohorts/segment-condition';

const day = (text: string) => new Date(`${text}T00:00:00Z`);

describe('a condition', () => {
  it.each<[FactValue, Condition, boolean]>([
    ['Retail', { field: 'industry', op: 'is', values: ['Retail', 'Food'] }, true],
    ['Travel', { field: 'industry', op: 'is', values: ['Retail', 'Food'] }, false],
    [null, { field: 'industry', op: 'is', values: ['Retail'] }, false],
    [null, { field: 'industry', op: 'is-not', values: ['Retail'] }, true],
    [['Dock', 'Forecast'], { field: 'products', op: 'is', values: ['Forecast'] }, true],
    [['Dock'], { field: 'products', op: 'is-not', values: ['Dock'] }, false],
    ['Head of Planning', { field: 'title', op: 'contains', values: ['cfo', 'head'] }, true],
    [null, { field: 'title', op: 'contains', values: ['head'] }, false],
    [50, { field: 'seats', op: 'at-least', number: 50 }, true],
    [51, { field: 'seats', op: 'at-most', number: 50 }, false],
    [null, { field: 'seats', op: 'at-most', number: 50 }, false],
    [0, { field: 'favours', op: 'at-most', number: 0 }, true],
    [day('2026-11-19'), { field: 'renewalOn', op: 'within-next', number: 0 }, true],
    [day('2026-12-19'), { field: 'renewalOn', op: 'within-next', number: 30 }, true],
    [day('2026-12-20'), { field: 'renewalOn', op: 'within-next', number: 30 }, false],
    [day('2026-10-20'), { field: 'joinedOn', op: 'within-last', number: 30 }, true],
    [day('2026-10-19'), { field: 'joinedOn', op: 'within-last', number: 30 }, false],
    [day('2026-10-19'), { field: 'joinedOn', op: 'longer-ago', number: 30 }, true],
    [day('2026-10-20'), { field: 'joinedOn', op: 'longer-ago', number: 30 }, false],
    [day('2026-10-20'), { field: 'joinedOn', op: 'from', date: '2026-10-20' }, true],
    [day('2026-10-20'), { field: 'joinedOn', op: 'until', date: '2026-10-19' }, false],
    [null, { field: 'joinedOn', op: 'until', date: '2026-10-19' }, false],
    [false, { field: 'isAdvocate', op: 'no' }, true],
    [false, { field: 'isAdvocate', op: 'yes' }, false],
    [
      [{ key: '16', on: day('2026-11-17') }],
      { field: 'moments', op: 'happened-within', values: ['16'], number: 2 },
      true,
    ],
    [
      [{ key: '16', on: day('2026-11-17') }],
      { field: 'moments', op: 'happened-within', values: ['16'], number: 1 },
      false,
    ],
    [
      [{ key: '16', on: day('2026-11-20') }],
      { field: 'moments', op: 'happened-within', values: ['16'], number: 9 },
      false,
    ],
    [
      [{ key: '14', on: day('2026-11-17') }],
      { field: 'moments', op: 'happened-within', values: ['16'], number: 2 },
      false,
    ],
  ])('%j meets %j: %s', (value, condition, met) => {
    expect(Condition.parse(condition)).toEqual(condition);
    expect(isMet(value, condition, NOW)).toBe(met);
  });

  it.each([
    [{ field: 'industry', op: 'at-least', number: 3 }, 'This cannot be asked of it'],
    [{ field: 'seats', op: 'is', values: ['3'] }, 'This cannot be asked of it'],
    [{ field: 'industry', op: 'is', values: [] }, 'Choose or write at least one'],
    [{ field: 'mood', op: 'is', values: ['good'] }, 'Choose what to look at'],
    [{ field: 'renewalOn', op: 'within-next', number: 1.5 }, 'Write a whole number of days'],
    [{ field: 'renewalOn', op: 'from', date: '19/11/2026' }, 'Write a day'],
  ])('refuses %j: %s', (condition, message) => {
    const read = Condition.safeParse(condition);
    expect(read.error?.issues.map((issue) => issue.message)).toEqual([message]);
  });
});
