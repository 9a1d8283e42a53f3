import { expect, it } from 'vitest';
import { signalLine } from '~/domain/advocates/account-signals';

const goal = { name: 'Goal achieved', fact: 'late loads down 31%', on: '2026-10-28' };
const nps = { name: 'Survey', fact: 'NPS 10', on: '2026-11-16' };
const known = { needed: 2, of: 10, isUseKnown: true };

it('is met when as many fired as are needed, dated by the newest', () => {
  expect(signalLine({ ...known, fired: [nps, goal] })).toMatchObject({
    value:
      '2 of 10 signals fired: Survey (NPS 10, 16 November 2026); Goal achieved (late loads down 31%, 28 October 2026).',
    on: '2026-11-16',
    ok: true,
  });
});

it('says how many are needed', () => {
  expect(signalLine({ ...known, fired: [goal] })).toMatchObject({
    value: '1 of 10 signals fired: Goal achieved (late loads down 31%, 28 October 2026). 2 are needed.',
    ok: false,
  });
});

it('holds nobody back where no use of our product is known, and says so', () => {
  const line = signalLine({ ...known, fired: [], isUseKnown: false });
  expect(line).toMatchObject({ value: expect.stringContaining('no use of our product is known'), on: null, ok: true });
});

it('words nothing for the advocate of what is measured at their account', () => {
  expect(signalLine({ ...known, fired: [nps] }).wording).not.toMatch(/signal|NPS|survey|use/i);
});
