import { loadImage } from '@napi-rs/canvas';
import { expect, it } from 'vitest';
import { cardPicture, pngResponse } from '~/domain/impact/card-picture.server';

const words = {
  ...{ kicker: 'Talk for Northbeam', headline: 'Seven depots', figures: [{ value: '14', label: 'people asked' }] },
  ...{ by: '', alt: '' },
};
const look = { programme: 'Northbeam Advocates', accent: '#0f6b57' };

it.each([
  ['plain words', words],
  ['words that fit nowhere', { ...words, headline: 'Donaudampfschiff'.repeat(30), by: 'مارن שלום 🎉 '.repeat(40) }],
  ['words that look like markup', { ...words, headline: '<svg/onload=alert(1)>&lt;', kicker: '\u202e\u0000' }],
  ['three figures', { ...words, figures: Array(3).fill({ value: '1,203', label: 'people looked' }) }],
])('draws %s as a PNG of 1200 by 630', async (_, card) => {
  const { width, height } = await loadImage(await cardPicture(card, look));
  expect({ width, height }).toEqual({ width: 1200, height: 630 });
});

it('draws what it knows once, and other words or colours anew', async () => {
  const first = await cardPicture(words, look);
  expect(await cardPicture({ ...words }, { ...look })).toBe(first);
  expect((await cardPicture({ ...words, by: 'Maren' }, look)).equals(first)).toBe(false);
  expect((await cardPicture(words, { ...look, accent: '#a84f08' })).equals(first)).toBe(false);
  expect(pngResponse(first).headers.get('content-type')).toBe('image/png');
});
