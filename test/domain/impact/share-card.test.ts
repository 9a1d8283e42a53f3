import { describe, expect, it } from 'vitest';
import { type CardFacts, cardFault, cardWords } from '~/domain/impact/share-card';

const lead = { kind: 'LEADS', quantity: 14, dealId: null, note: 'Castellan Foods asked first.' } as const;
const facts: CardFacts = {
  ...{ activity: 'CASE_STUDY', wasOnBoard: true, title: 'Seven depots, one plan', outcomes: [lead] },
  ...{ hasLeft: false, name: 'Maren Okafor', account: 'Halden Freight', mayName: true, mayNameAccount: true },
};
const nobody = { showsName: false, showsAccount: false };
const both = { showsName: true, showsAccount: true };

describe('a card', () => {
  it.each([
    [{}, nobody, null],
    [{}, both, null],
    [{ activity: 'REVIEW' as const }, nobody, 'review'],
    [{ hasLeft: true }, nobody, 'left'],
    [{ outcomes: [] }, nobody, 'nothing'],
    [{ outcomes: [{ ...lead, quantity: 0 }] }, nobody, 'nothing'],
    [{ mayName: false }, nobody, null],
    [{ mayName: false }, both, 'name'],
    [{ mayNameAccount: false }, both, 'account'],
    [{ mayNameAccount: false }, { showsName: true, showsAccount: false }, null],
  ])('of %o showing %o: %s', (fields, choices, fault) => {
    expect(cardFault({ ...facts, ...fields }, choices)).toBe(fault);
  });

  it('shows the favour and its figures, and the names that were chosen', () => {
    expect(cardWords(facts, both, 'Northbeam')).toEqual({
      kicker: 'Case study for Northbeam, and what it led to',
      headline: 'Seven depots, one plan',
      figures: [{ value: '14', label: 'people asked for more' }],
      by: 'Maren Okafor, Halden Freight',
      alt: 'Case study “Seven depots, one plan” for Northbeam, by Maren Okafor, Halden Freight. What it led to: 14 people asked for more.',
    });
  });

  it('names nobody unless it is chosen, no buyer of an ask, and tells no note', () => {
    const ask = {
      ...facts,
      wasOnBoard: false,
      activity: 'REFERENCE_CALL',
      title: 'A call for Castellan Foods',
    } as const;
    const words = cardWords(ask, nobody, 'Northbeam');
    expect(words).toMatchObject({ headline: 'Reference call', kicker: 'For Northbeam, and what it led to', by: '' });
    expect(JSON.stringify(words)).not.toMatch(/Castellan|Maren|Halden/);
  });
});
