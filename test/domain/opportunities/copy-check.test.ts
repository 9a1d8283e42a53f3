import { describe, expect, it } from 'vitest';
import { copyCheck } from '~/domain/opportunities/copy-check';

describe('passes neutral wording (V1)', () => {
  it.each([
    'Write a review and save 10%',
    'Review Northbeam on Peerbench',
    'Describe your own experience: what you use it for, what works, what does not, and who should look elsewhere.',
    'A £20 gift card, offered alike to everybody invited, whatever they write.',
    'Good or bad: say what you would tell a colleague.',
    'Your gloves and the clover. Unlovely beloved.',
    '',
  ])('%s', (wording) => {
    expect(copyCheck(wording)).toEqual([]);
  });
});

describe('refuses a hint at sentiment', () => {
  it.each([
    ['Tell us how much you loved Northbeam and get $5', 'loved'],
    ['Leave a 5-star review', '5-star'],
    ['Five stars would make our day', 'five stars'],
    ['We are looking for POSITIVE voices', 'positive'],
    ['Write a great review', 'great review'],
    ['Share your good  experiences', 'good  experiences'],
    ['Why do you love it?', 'love'],
    ['If you’re happy, tell the world', "if you're happy"],
    ['★★★★★ please', '★★★★★'],
    ['For satisfied customers only', 'satisfied customers'],
  ])('%s', (wording, words) => {
    expect(copyCheck(wording)).toMatchObject([{ code: 'sentiment', words }]);
  });
});

describe('refuses words to be copied (V7)', () => {
  it.each([
    'Here is a sample review',
    'Just copy and paste this',
    'You could write: “It saves us hours”',
    'Use the template',
  ])('%s', (wording) => {
    expect(copyCheck(wording)).toMatchObject([{ code: 'template' }]);
  });
});

it('names each slip once, with what to do instead', () => {
  expect(copyCheck('Love it? Write a great review.').map(({ text }) => text)).toEqual([
    '“great review” hints at what to feel. Ask for their own experience, good or bad.',
    '“love” hints at what to feel. Ask for their own experience, good or bad.',
  ]);
});
