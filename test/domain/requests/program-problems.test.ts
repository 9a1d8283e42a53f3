import { expect, it } from 'vitest';
import { programProblem } from '~/domain/requests/program-problems';

it('names the place of each fault', () => {
  const errors = { dealExternalId: ['No open deal'], need: ['Say what', 'Shorter'] };
  expect(programProblem({ code: 'answers', errors })).toEqual({
    problem: 'unfit',
    detail: 'No request was made. See errors for each place.',
    errors: [
      { pointer: '#/dealExternalId', detail: 'No open deal' },
      { pointer: '#/need', detail: 'Say what' },
      { pointer: '#/need', detail: 'Shorter' },
    ],
  });
});

it('says which clause closed the gate, and what can be had', () => {
  const triage = {
    tier: 3 as const,
    reasons: [],
    sla: { firstAnswerHours: 8, fulfilDays: 5, calendar: null },
    gate: {
      passes: false,
      reasons: [
        { sign: 'met' as const, clause: 'A deal.', here: 'Here it is.' },
        { sign: 'blocked' as const, clause: '“From £50,000.”', here: 'Here: £10,000.' },
      ],
      offersInstead: [{ activity: 'QUOTE' as const, helper: 'ADVOCATE' as const, label: 'Quote' }],
    },
  };
  const detail = '“From £50,000.” Here: £10,000. To be had now: Quote.';
  expect(programProblem({ code: 'gate', triage })).toEqual({ problem: 'gate', detail });
});
