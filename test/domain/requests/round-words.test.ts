import { expect, it } from 'vitest';
import { roundRefusalSaid, turnsSaid } from '~/domain/requests/round-words';
import type { Turn } from '~/domain/requests/turns.server';

const turn = (name: string, status: Turn['status'], reason: string | null = null): Turn => ({
  advocateId: `adv_${name}`,
  name,
  status,
  reason,
});

it('says of everybody what became of their turn', () => {
  const turns = [
    turn('Ines', 'asked'),
    turn('Oskar', 'waiting-for-owner'),
    turn('Grace', 'queued'),
    turn('Milan', 'queued'),
    turn('Hanne', 'skipped', 'Resting until 3 December 2026.'),
  ];
  expect(turnsSaid(turns)).toBe(
    'Ines is asked now. For Oskar somebody has to agree first; they are asked as soon as that is there. Grace and Milan come next. Hanne is not asked: Resting until 3 December 2026.',
  );
});

it.each([
  [{ code: 'nobody', skipped: [turn('Hanne', 'skipped', 'Resting.')] }, 'Hanne is not asked: Resting.'],
  [{ code: 'gone' }, 'no longer there'],
  [{ code: 'too-many' }, '15 people at most'],
  [{ code: 'running' }, 'Stop that first'],
  [{ code: 'not-askable', status: 'ACCEPTED' }, 'As many people as are wanted'],
  [{ code: 'not-askable', status: 'CLOSED' }, '“lapsed”'],
] as const)('says why nobody is asked: %j', (refusal, text) => {
  expect(roundRefusalSaid(refusal as never)).toContain(text);
});
