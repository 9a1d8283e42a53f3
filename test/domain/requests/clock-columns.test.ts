import { expect, it } from 'vitest';
import { clockFacts } from '~/domain/requests/clock-columns.server';
import { WAITS_FOR_PICK } from '~/domain/requests/pause-clocks.server';
import { NOW } from '#test/support/clock';

const row = {
  tier: 3,
  wanted: 1,
  status: 'ACCEPTED' as const,
  closedAs: null,
  submittedAt: NOW,
  firstAnswerDueAt: NOW,
  fulfilDueAt: NOW,
  firstAnsweredAt: null,
  closedAt: null,
  pauses: [],
  asks: [
    { status: 'DECLINED', answeredAt: new Date('2026-11-16') },
    { status: 'ACCEPTED', answeredAt: new Date('2026-11-17') },
    { status: 'OPEN', answeredAt: null },
  ],
  meetingGuests: [
    { meeting: { createdAt: new Date('2026-11-18'), productAdvocateId: 'per_1' } },
    { meeting: { createdAt: new Date('2026-11-18'), productAdvocateId: null } },
  ],
};

it('a yes is an accepted ask, or a call with a product advocate; a call with an advocate came of its ask', () =>
  expect(clockFacts(row).yeses).toEqual([new Date('2026-11-17'), new Date('2026-11-18')]));

it('a product advocate says yes with their first times, not by being asked', () => {
  const waiting = { ...row, status: 'WAITING_FOR_ADVOCATE' as const };
  expect(clockFacts(waiting).yeses).toEqual([new Date('2026-11-17')]);
  const pause = (why: string, day: string) => ({ why, startedAt: new Date(day), endedAt: null });
  const pauses = [
    pause(WAITS_FOR_PICK, '2026-11-16'),
    pause('A question.', '2026-11-19'),
    pause(WAITS_FOR_PICK, '2026-11-20'),
  ];
  expect(clockFacts({ ...row, pauses }).yeses).toEqual([new Date('2026-11-17'), new Date('2026-11-20')]);
});
