import { describe, expect, test } from 'vitest';
import type { CrmValues } from '~/domain/accounts/crm-row';
import { readSatisfaction, readSpan, readSurvey } from '~/domain/accounts/fact-row';

const columnOf = (...fields: string[]) => fields[0]!;
const settled = (settle: typeof readSpan, values: CrmValues) => {
  const line = { ...values };
  const reasons = settle(line, columnOf);
  return reasons.length > 0 ? reasons[0] : line;
};

describe('readSpan', () => {
  test.each([
    [{ endsOn: '2026-10-31' }, { endsOn: '2026-10-31', days: 30 }],
    [
      { endsOn: '2026-10-31', days: 7 },
      { endsOn: '2026-10-31', days: 7 },
    ],
    [
      { startsOn: '2026-10-01', endsOn: '2026-10-31' },
      { endsOn: '2026-10-31', days: 31 },
    ],
    [
      { startsOn: '2026-10-25', endsOn: '2026-10-25' },
      { endsOn: '2026-10-25', days: 1 },
    ],
    [{ usedOn: '2026-10-31' }, { endsOn: '2026-10-31', days: 1 }],
    [
      { usedOn: '2026-10-30', endsOn: '2026-10-31' },
      { endsOn: '2026-10-31', days: 30 },
    ],
  ])('%j → %j', (values, line) => expect(settled(readSpan, values)).toEqual(line));

  test.each([
    [{ startsOn: '2026-11-01', endsOn: '2026-10-31' }, 'The span is 0 days long; 1 to 366 can be.'],
    [{ endsOn: '2026-10-31', days: 400 }, 'The span is 400 days long; 1 to 366 can be.'],
  ])('refuses %j', (values, reason) => expect(settled(readSpan, values)).toMatchObject({ reason }));
});

describe('readSurvey', () => {
  test.each([
    [
      { kind: 'NPS', score: '9.0' },
      { kind: 'NPS', score: '9.0' },
    ],
    [{ npsScore: '0.0' }, { kind: 'NPS', score: '0.0' }],
    [
      { csatScore: '4.5', kind: 'CSAT' },
      { kind: 'CSAT', score: '4.5' },
    ],
    [{ kind: 'NPS' }, { kind: 'NPS' }],
  ])('%j → %j', (values, line) => expect(settled(readSurvey, values)).toEqual(line));

  test.each([
    [{ score: '9.0' }, 'score', /NPS or CSAT/],
    [{ npsScore: '9.0', csatScore: '4.0' }, 'csatScore', /two scores/],
    [{ npsScore: '9.0', score: '4.0' }, 'npsScore', /two scores/],
    [{ npsScore: '9.0', kind: 'CSAT' }, 'npsScore', /disagree/],
    [{ kind: 'CSAT', score: '9.0' }, 'score', /CSAT runs from 1 to 5/],
    [{ csatScore: '0.0' }, 'csatScore', /CSAT runs from 1 to 5/],
  ])('refuses %j', (values, column, reason) =>
    expect(settled(readSurvey, values)).toMatchObject({ column, reason: expect.stringMatching(reason) }),
  );
});

test('satisfaction with a ticket runs from 1 to 5, or is not said', () => {
  expect(readSatisfaction({}, columnOf)).toEqual([]);
  expect(readSatisfaction({ satisfaction: '5.0' }, columnOf)).toEqual([]);
  expect(readSatisfaction({ satisfaction: '9.0' }, columnOf)).toMatchObject([{ column: 'satisfaction', value: '9.0' }]);
});
