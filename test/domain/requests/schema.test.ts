import { describe, expect, it } from 'vitest';
import { RequestForm } from '~/domain/requests/schema';

const typed = {
  submissionKey: 'a-long-enough-key',
  team: 'SALES',
  activity: 'REFERENCE_CALL',
  dealId: 'deal_1',
  need: 'How the first month was',
  questions: 'What broke?\r\n\r\nWho noticed?\nWhat broke?',
  persona: 'Head of logistics',
  topics: 'spreadsheets, chilled,',
  neededBy: '2026-11-27',
};

describe('request form', () => {
  it('reads lists by line and by comma, each entry once', () => {
    const form = RequestForm.parse(typed);
    expect(form.questions).toEqual(['What broke?', 'Who noticed?']);
    expect(form.topics).toEqual(['spreadsheets', 'chilled']);
    expect(form.competitors).toEqual([]);
  });

  it.each([
    ['neededBy', { neededBy: '27/11/2026' }],
    ['need', { need: 'x'.repeat(2001) }],
    ['questions', { questions: Array.from({ length: 9 }, (_, n) => `Q${n}`).join('\n') }],
    ['activity', { activity: 'LUNCH' }],
    ['submissionKey', { submissionKey: '' }],
    ['wanted', { wanted: '16' }],
    ['helper', { activity: 'QUOTE:NOBODY' }],
  ])('names %s when it cannot be read', (field, change) => {
    const issues = RequestForm.safeParse({ ...typed, ...change }).error?.issues ?? [];
    expect(issues.map(({ path }) => path[0])).toEqual([field]);
  });

  it('reads lists that a program sends, a number left empty, and a kind with its helper', () => {
    const form = RequestForm.parse({
      ...typed,
      questions: ['What broke?', 'What broke?'],
      wanted: '',
      activity: 'REFERENCE_CALL:PRODUCT_ADVOCATE',
    });
    expect(form).toMatchObject({
      questions: ['What broke?'],
      wanted: 1,
      activity: 'REFERENCE_CALL',
      helper: 'PRODUCT_ADVOCATE',
    });
  });
});
