import { describe, expect, it } from 'vitest';
import { sampleIssue } from '#emails/samples-newsletter';
import { checkBlocks, checkTone } from '~/domain/newsletter/check-blocks';
import { issueOpportunity } from '#test/support/issues';

const review = issueOpportunity({ activity: 'REVIEW' });
const incentive = sampleIssue.incentive as NonNullable<typeof sampleIssue.incentive>;
const asked = sampleIssue.review as NonNullable<typeof sampleIssue.review>;
const titles = (content: typeof sampleIssue, opportunity = review) =>
  checkBlocks(content, opportunity).map(({ title }) => title);

describe('the incentive', () => {
  it('says who pays and until when (V5)', () => {
    expect(titles(sampleIssue)).toEqual([]);
    const bare = { ...sampleIssue, incentive: { ...incentive, disclosure: '', until: '' } };
    expect(titles(bare)).toEqual(['The incentive does not say who pays', 'The incentive has no end']);
  });
});

describe('the review', () => {
  it('hints at no feeling (V1) and offers no words (V7)', () => {
    const wording = 'Tell us how much you loved it; you can write: "Great".';
    expect(titles({ ...sampleIssue, review: { ...asked, wording } })).toEqual([
      '“loved” in the review',
      expect.stringContaining('you can write'),
    ]);
  });

  it('gives nothing without a policy (V9)', () => {
    const paid = { ...review, incentive: 'A card', incentiveAmount: 10, disclosure: 'We pay.' };
    expect(titles(sampleIssue, paid)).toEqual(['The reward for the review']);
  });
});

it('points at words elsewhere that a review could not have', () => {
  const found = checkTone({ ...sampleIssue, incentive: { ...incentive, summary: 'We love what you wrote.' } });
  expect(found).toEqual([
    { level: 'look', title: '“love”', text: expect.stringContaining('refused in a review ask'), block: 'incentive' },
  ]);
});
