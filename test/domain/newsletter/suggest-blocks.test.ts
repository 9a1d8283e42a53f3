import { describe, expect, it } from 'vitest';
import { type Board, rotated, suggestBlocks, suggestWords } from '~/domain/newsletter/suggest-blocks';
import { addTime, dateFromDay, days } from '~/platform/time';
import { NOW } from '#test/support/clock';
import { issueOpportunity } from '#test/support/issues';

const at = addTime(NOW, days(5));
const gift = issueOpportunity({
  id: 'gift',
  activity: 'CASE_STUDY',
  thanksKind: 'GIFT',
  claimBy: dateFromDay('2026-11-30'),
  minutes: 90,
});
const review = issueOpportunity({ id: 'review', activity: 'REVIEW' });
const favour = {
  advocateId: 'x',
  name: 'Inga Holt',
  jobTitle: 'Planner',
  activity: 'TALK' as const,
  title: 'A talk',
  wasOnBoard: true,
  mayName: true,
};
const board = (fields: Partial<Board> = {}): Board => ({
  opportunities: [
    issueOpportunity({ id: 'a' }),
    gift,
    review,
    issueOpportunity({ id: 'b', activity: 'BETA', minutes: 45 }),
  ],
  issuesAgo: new Map([['a', 1]]),
  favours: [{ ...favour, favourId: 'f' }],
  ...fields,
});

describe('a fresh issue', () => {
  const blocks = suggestBlocks(board(), { at, company: 'Northbeam' });

  it('takes everything from the board, each thing once', () => {
    expect(blocks.opportunities.ids).toEqual(['b', 'a']);
    expect(blocks.incentive).toMatchObject({
      isOn: true,
      id: 'gift',
      disclosure: expect.stringContaining('Northbeam pays'),
    });
    expect(blocks.review).toEqual({ isOn: true, id: 'review' });
    expect(blocks.thanks).toEqual({ isOn: true, favourIds: ['f'] });
  });

  it('offers a review to the end of its last day', () => {
    const last = issueOpportunity({ id: 'review', activity: 'REVIEW', claimBy: dateFromDay('2026-11-24') });
    const on = (time: string) =>
      suggestBlocks(board({ opportunities: [last] }), { at: new Date(time), company: 'Northbeam' }).review.isOn;
    expect([on('2026-11-24T09:30:00Z'), on('2026-11-25T00:00:00Z')]).toEqual([true, false]);
  });

  it('says in its subject what is inside', () => {
    const subject = (minutes: number) => {
      const opportunities = [issueOpportunity({ id: 'a', minutes: 10 }), issueOpportunity({ id: 'b', minutes })];
      return suggestWords(board({ opportunities }), {
        ...blocks,
        opportunities: { isOn: true, ids: ['a', 'b'] },
      }).subject;
    };
    expect(subject(45)).toBe('2 ways to help, from 10 to 45 minutes');
    expect(subject(240)).toBe('2 ways to help, from 10 minutes to 4 hours');
    expect(subject(10)).toBe('2 ways to help, of 10 minutes');
  });

  it('switches off what there is nothing for', () => {
    const empty = board({ opportunities: [], favours: [] });
    const bare = suggestBlocks(empty, { at, company: 'Northbeam' });
    expect([bare.opportunities, bare.incentive, bare.thanks, bare.review].map(({ isOn }) => isOn)).toEqual([
      false,
      false,
      false,
      false,
    ]);
    expect(suggestWords(empty, bare).subject).toBe('What your favours led to');
  });

  it('offers no review whose reward the platform does not allow (V9)', () => {
    const paid = board({
      opportunities: [{ ...review, incentive: 'A card', incentiveAmount: 10, disclosure: 'We pay.' }],
    });
    expect(suggestBlocks(paid, { at, company: 'Northbeam' }).review.isOn).toBe(false);
  });
});

it('rotates by what the last issues held', () => {
  expect(rotated(board(), at).picked.map(({ id }) => id)).toEqual(['gift', 'b', 'a']);
  expect(rotated(board(), at, 'gift').picked.map(({ id }) => id)).toEqual(['b', 'a']);
});
