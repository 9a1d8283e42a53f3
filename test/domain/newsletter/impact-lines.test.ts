import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type FavourNews, impactFigures, impactLines, type NewOutcome } from '~/domain/newsletter/impact-lines';

const outcome = (fields: Partial<NewOutcome>): NewOutcome => ({
  kind: 'LEADS',
  quantity: null,
  dealId: null,
  note: '',
  ...fields,
});
const favour = (outcomes: NewOutcome[], title = 'Seven depots, one plan'): FavourNews => ({
  title,
  activity: 'CASE_STUDY',
  completedAt: new Date('2025-12-03T10:00:00Z'),
  outcomes,
});
const helped = [
  ...['d1', 'd2', 'd3'].map((dealId) => outcome({ kind: 'PIPELINE', dealId })),
  outcome({ kind: 'WON_DEAL', dealId: 'd1', note: 'They run eight depots' }),
];

describe('a reader with news', () => {
  it('sees each deal once, and what became of it', () => {
    const lines = impactLines([favour([...helped, outcome({ quantity: 14 })])]);
    expect(lines).toEqual({
      title: '“Seven depots, one plan” since December 2025',
      figures: [
        { value: '3', label: 'deals it helped' },
        { value: '1', label: 'of them won so far' },
        { value: '14', label: 'people asked for more' },
      ],
      story:
        'Your case study “Seven depots, one plan” helped in 3 deals, 1 won by now and led 14 people to ask for more. They run eight depots.',
    });
  });

  it('adds up several favours and tells of each', () => {
    const lines = impactLines([favour(helped), favour([outcome({ kind: 'VIEWS', quantity: 1 })], 'A talk')]);
    expect(lines?.title).toBe('2 favours of yours that went on working');
    expect(lines?.figures[0]).toEqual({ value: '3', label: 'deals they helped' });
    expect(lines?.story).toContain('“A talk” was looked at by 1 person.');
  });

  it('keeps to three figures and three favours, and says that there is more', () => {
    const many = Array.from({ length: 5 }, (_, n) =>
      favour([...helped, outcome({ quantity: 2 }), outcome({ kind: 'VIEWS', quantity: 9 })], `F${n}`),
    );
    const lines = impactLines(many);
    expect(lines?.figures).toHaveLength(3);
    expect(lines?.story).toMatch(/“F2”/);
    expect(lines?.story).not.toMatch(/“F3”/);
    expect(lines?.story).toContain('And 2 more favours of yours had news too');
  });
});

describe('a reader without news', () => {
  it.each([
    ['no favour', []],
    ['no outcome', [favour([])]],
    ['an outcome that counts nothing', [favour([outcome({ quantity: 0 }), outcome({ kind: 'VIEWS' })])]],
  ])('has no block: %s', (_, favours) => {
    expect(impactLines(favours)).toBeUndefined();
  });
});

it('never shows a zero, an empty word or a value of a deal, whatever was recorded', () => {
  const kinds = ['LEADS', 'PIPELINE', 'WON_DEAL', 'VIEWS', 'PRODUCT_CHANGE'] as const;
  const outcomes = fc.array(
    fc.record({
      kind: fc.constantFrom(...kinds),
      quantity: fc.option(fc.integer({ min: -3, max: 40 })),
      dealId: fc.option(fc.constantFrom('deal_a', 'deal_b')),
      note: fc.constantFrom('', ' ', 'A note'),
    }),
    { maxLength: 8 },
  );
  fc.assert(
    fc.property(fc.array(outcomes, { maxLength: 6 }), (all) => {
      const lines = impactLines(all.map((one, n) => favour(one, `Favour ${'abcdef'[n]}`)));
      if (!lines) return;
      expect(lines.figures.length).toBeGreaterThan(0);
      for (const { value, label } of lines.figures) expect([Number(value) > 0, label !== '']).toEqual([true, true]);
      expect(lines.story).not.toMatch(/\b0\b|undefined|NaN|deal_|  /);
    }),
  );
});

it('says once that all deals were won', () => {
  const won = { kind: 'WON_DEAL' as const, quantity: null, dealId: 'deal_1', note: '' };
  expect(impactFigures([won, { ...won, kind: 'PIPELINE' }], 'it')).toEqual([
    { value: '1', label: 'deal it helped, won by now' },
  ]);
  expect(impactFigures([won, { ...won, kind: 'PIPELINE', dealId: 'deal_2' }], 'it').map(({ value }) => value)).toEqual([
    '2',
    '1',
  ]);
});
