import { expect, it } from 'vitest';
import { isOffer, offers, offersOf } from '~/domain/moments/offers';

it('knows the offers of its closed set and nothing else', () => {
  expect(isOffer('join')).toBe(true);
  expect(isOffer('toString')).toBe(false);
  expect(offersOf(['reference', 'bribe', 'talk'])).toEqual(['reference', 'talk']);
});

it('calls an ask whatever needs an advocate to do something', () => {
  const kind = (isAsk: boolean) =>
    Object.entries(offers).flatMap(([code, offer]) => (offer.isAsk === isAsk ? code : []));
  expect(kind(false)).toEqual(['tell', 'goals', 'listen', 'badge', 'thank']);
  for (const code of kind(true))
    expect('activity' in offers[code as keyof typeof offers] || code === 'join').toBe(true);
});
