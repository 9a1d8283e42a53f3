import { expect, it } from 'vitest';
import { impactHeadline } from '~/domain/advocates/impact-headline';

const none = { deals: 0, leads: 0, views: 0, changes: 0 };
const text = (led: Partial<typeof none>) =>
  impactHeadline({ ...none, ...led })
    ?.map((part) => part.text)
    .join('');

it('tells nothing while there is nothing', () => {
  expect(impactHeadline(none)).toBeNull();
});

it.each([
  [{ deals: 6, leads: 14 }, 'Your favours helped in 6 deals and brought 14 qualified leads.'],
  [{ deals: 1 }, 'Your favours helped in 1 deal.'],
  [
    { leads: 1, changes: 1, views: 1260 },
    'Your favours brought 1 qualified lead, changed the product once and were read 1,260 times.',
  ],
])('%j', (led, sentence) => {
  expect(text(led)).toBe(sentence);
});

it('marks the figures', () => {
  const strong = impactHeadline({ ...none, deals: 6, leads: 14 })?.filter((part) => part.strong);
  expect(strong?.map((part) => part.text)).toEqual(['6 deals', '14 qualified leads']);
});
