import { expect, it } from 'vitest';
import { checkAnswers } from '~/domain/requests/answers';
import { defaultSops } from '~/domain/requests/default-sops';
import { RequestForm } from '~/domain/requests/schema';

const sop = defaultSops('GBP').SALES;
const typed = {
  submissionKey: 'a-long-enough-key',
  team: 'SALES',
  activity: 'REFERENCE_CALL',
  dealId: 'deal_1',
  need: 'How the first month was',
  questions: 'What broke?',
  persona: 'Head of logistics',
  neededBy: '2026-11-27',
};

it.each([
  ['everything is there', {}, []],
  ['a live call needs its questions and people', { questions: '', persona: '' }, ['questions', 'persona']],
  ['a written reference does not', { activity: 'QUOTE', questions: '', persona: '' }, []],
  ['Sales needs a deal', { dealId: '', about: 'A launch' }, ['dealId']],
  ['without a deal something must say what it is for', { dealId: '' }, ['dealId', 'about']],
  ['a day that is over is no date', { neededBy: '2026-11-18' }, ['neededBy']],
  ['the team has no such kind', { activity: 'TALK' }, ['activity']],
])('%s', (_name, change, fields) => {
  expect(Object.keys(checkAnswers(sop, RequestForm.parse({ ...typed, ...change }), '2026-11-19'))).toEqual(fields);
});
