import { describe, expect, it } from 'vitest';
import { defaultSops } from '~/domain/requests/default-sops';
import { checkAnswers, RequestForm } from '~/domain/requests/schema';

const sop = defaultSops('GBP').SALES;
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
    expect(checkAnswers(sop, form, '2026-11-19')).toEqual({});
  });

  it.each([
    ['neededBy', { neededBy: '27/11/2026' }],
    ['need', { need: 'x'.repeat(2001) }],
    ['questions', { questions: Array.from({ length: 9 }, (_, n) => `Q${n}`).join('\n') }],
    ['activity', { activity: 'LUNCH' }],
    ['submissionKey', { submissionKey: '' }],
  ])('names %s when it cannot be read', (field, change) => {
    const issues = RequestForm.safeParse({ ...typed, ...change }).error?.issues ?? [];
    expect(issues.map(({ path }) => path[0])).toEqual([field]);
  });

  it.each([
    ['a live call needs its questions and people', { questions: '', persona: '' }, ['questions', 'persona']],
    ['a written reference does not', { activity: 'QUOTE', questions: '', persona: '' }, []],
    ['Sales needs a deal', { dealId: '', about: 'A launch' }, ['dealId']],
    ['without a deal something must say what it is for', { dealId: '' }, ['dealId', 'about']],
    ['a day that is over is no date', { neededBy: '2026-11-18' }, ['neededBy']],
    ['the team has no such kind', { activity: 'TALK' }, ['activity']],
  ])('%s', (_name, change, fields) => {
    expect(Object.keys(checkAnswers(sop, RequestForm.parse({ ...typed, ...change }), '2026-11-19'))).toEqual(fields);
  });
});
