import { describe, expect, it } from 'vitest';
import {
  cardOf,
  disclosureFor,
  incentiveOf,
  isTimedIncentive,
  placesLeft,
  reviewOf,
  rewardFault,
} from '~/domain/newsletter/opportunity-block';
import { addTime, dateFromDay, days } from '~/platform/time';
import { NOW } from '#test/support/clock';
import { issueOpportunity } from '#test/support/issues';

const SITE = 'https://advocates.northbeam.example';
const gift = {
  activity: 'CASE_STUDY',
  thanksKind: 'GIFT',
  thanks: 'A £30 book voucher',
  claimBy: dateFromDay('2026-11-27'),
} as const;
const policy = { incentiveCap: 25, currency: 'USD', rules: 'Everybody invited alike' };
const review = issueOpportunity({ activity: 'REVIEW', title: 'Review us on G2', platform: 'G2', policy });

describe('a card', () => {
  it('says kind, minutes, last day and places, and leads to the short link', () => {
    expect(cardOf(issueOpportunity({ places: 5, taken: 2, claimBy: dateFromDay('2026-11-27') }), SITE)).toMatchObject({
      facts: ['Quote', '10 minutes', 'answer by Fri 27 Nov', '3 places left'],
      action: 'Look at the quote',
      url: `${SITE}/o/quote`,
    });
    expect(placesLeft(issueOpportunity({ places: 2, taken: 2 }))).toBe(0);
  });
});

describe('the timed incentive', () => {
  it('is a gift with an end in sight', () => {
    expect(isTimedIncentive(issueOpportunity(gift), NOW)).toBe(true);
    const no = [
      { thanksKind: 'LETTER' as const },
      { claimBy: null },
      { claimBy: addTime(NOW, days(60)) },
      { claimBy: addTime(NOW, -days(3)) },
      { activity: 'REVIEW' as const },
      { places: 1, taken: 1 },
    ];
    for (const fields of no) expect(isTimedIncentive(issueOpportunity({ ...gift, ...fields }), NOW)).toBe(false);
  });

  it('carries its disclosure in full (V5)', () => {
    const opportunity = issueOpportunity(gift);
    const disclosure = disclosureFor(opportunity, 'Northbeam');
    expect(disclosure).toMatch(/everybody .* offered the same: A £30 book voucher\. .*does not depend.*Northbeam pays/);
    expect(incentiveOf(opportunity, disclosure, SITE)).toMatchObject({ until: 'Until 27 November', disclosure });
  });
});

describe('a review', () => {
  it('says that nothing is given, with the rules of the platform', () => {
    expect(reviewOf(review, SITE).terms).toBe(
      'About 10 minutes. Everybody invited alike. There is no reward for this.',
    );
  });

  it.each([
    [{}, null],
    [{ incentive: 'A card', incentiveAmount: 10, disclosure: 'We pay.', policy: null }, /no policy/],
    [{ incentive: 'A card', incentiveAmount: 10, disclosure: null }, /who pays/],
    [{ incentive: 'A card', incentiveAmount: 30, disclosure: 'We pay.' }, /US\$25 at most/],
    [{ incentive: 'A card', incentiveAmount: 25, disclosure: 'We pay.' }, null],
  ])('gives only what the platform allows (V9): %j', (fields, fault) => {
    const found = rewardFault({ ...review, ...fields });
    if (fault) expect(found).toMatch(fault);
    else expect(found).toBeNull();
  });
});
