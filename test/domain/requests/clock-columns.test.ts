import { expect, it } from 'vitest';
import { clockFacts } from '~/domain/requests/clock-columns.server';
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
