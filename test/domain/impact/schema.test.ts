import { describe, expect, it } from 'vitest';
import { ImpactSearch, OutcomeForm } from '~/domain/impact/schema';

const typed = {
  kind: 'LEADS',
  quantity: '14',
  dealId: '',
  happenedOn: '2026-11-10',
  note: ' Planners. ',
  tell: 'issue',
};

it('reads a form as a browser sends it', () => {
  expect(OutcomeForm.parse(typed)).toEqual({
    kind: 'LEADS',
    quantity: 14,
    dealId: null,
    happenedOn: new Date('2026-11-10T00:00:00Z'),
    note: 'Planners.',
    tell: 'issue',
  });
});

it('tells by a note unless the next issue is chosen', () => {
  expect(OutcomeForm.parse({ ...typed, tell: undefined }).tell).toBe('note');
});

describe('names what is wrong', () => {
  it.each([
    ['quantity', '0', /at least 1/],
    ['quantity', '-3', /at least 1/],
    ['quantity', '2.5', /whole number/],
    ['quantity', 'many', /whole number/],
    ['happenedOn', '', /the day/],
    ['happenedOn', '2026-02-30', /the day/],
    ['kind', '', /Choose/],
  ])('%s %s', (field, value, message) => {
    const { error } = OutcomeForm.safeParse({ ...typed, [field]: value });
    expect(error?.issues.find(({ path }) => path[0] === field)?.message).toMatch(message);
  });
});

it('shows this year unless another period is asked for', () => {
  expect(ImpactSearch.parse({})).toEqual({ period: 'year' });
});
