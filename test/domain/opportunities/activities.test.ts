import { expect, it } from 'vitest';
import { activities } from '~/domain/opportunities/activities';

it('gives every activity a name, honest minutes and a rung', () => {
  for (const facts of Object.values(activities)) {
    expect(facts.label).toMatch(/^[A-Z]/);
    expect(facts.plural).toMatch(/^[a-z]/);
    expect(facts.minutes).toBeGreaterThanOrEqual(10);
    expect(facts.minutes % 5).toBe(0);
  }
});

it('knows that nothing is both live and done in writing', () => {
  expect(Object.values(activities).filter((facts) => facts.isLive && facts.isWritten)).toEqual([]);
});

it('asks no proof of a review unless a platform policy says otherwise (V9)', () => {
  expect(activities.REVIEW.evidence).toBe('NONE');
});

it.each([
  ['REFERENCE_CALL', true, 'REFERENCE'],
  ['TALK', true, 'STAGE'],
  ['BLOG_POST', false, 'STORY'],
  ['QUOTE', false, 'REVIEW_OR_QUOTE'],
] as const)('%s: live %s, on rung %s', (activity, isLive, rung) => {
  expect(activities[activity]).toMatchObject({ isLive, rung });
});
