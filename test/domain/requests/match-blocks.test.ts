import { expect, it } from 'vitest';
import { blocksOf } from '~/domain/requests/match-blocks';
import { NOW } from '#test/support/clock';
import { makeCandidate, makeMatchAccount, makeNeed, makeOwner } from '#test/support/matching';

const resting = { code: 'resting', text: 'Resting.', until: new Date('2026-12-03') } as const;

it('names every block with its words and its end', () => {
  const until = new Date('2026-12-01');
  const candidate = makeCandidate({
    account: makeMatchAccount({ id: 'acc_buyer', name: 'Tarn Fresh' }),
    willingness: 'NO',
    holdUntil: until,
    rungOpensBy: 'Opens with one review.',
    owner: makeOwner({ answer: 'objected', until, reason: 'They are upset.' }),
    budget: { left: 1, cap: 4, used: 3, blocks: [resting] },
  });
  expect(blocksOf(makeNeed(), candidate, NOW)).toEqual([
    { code: 'same-account', text: 'Works at Tarn Fresh, which is the buyer.', until: null },
    { code: 'competitor', text: 'Tarn Fresh competes with the buyer or with us in this deal.', until: null },
    { code: 'willingness', text: 'Said no to reference calls.', until: null },
    { code: 'not-now', text: 'Said “not now” to reference calls, until 1 December 2026.', until },
    { code: 'rung', text: 'This rung is not open yet. Opens with one review.', until: null },
    {
      code: 'owner-objects',
      text: 'Dario Conti, who looks after Tarn Fresh, objects until 1 December 2026: They are upset.',
      until,
    },
    resting,
  ]);
});

it.each([
  ['2026-11-18', 0],
  ['2026-11-19', 1],
  ['2026-11-20', 1],
])('“not now” until %s counts its last day', (day, count) => {
  expect(blocksOf(makeNeed(), makeCandidate({ holdUntil: new Date(day) }), NOW)).toHaveLength(count);
});
