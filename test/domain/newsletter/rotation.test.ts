import { describe, expect, it } from 'vitest';
import { type Rotatable, rotate } from '~/domain/newsletter/rotation';
import type { Activity } from '~/generated/prisma/enums';
import { addTime, days } from '~/platform/time';
import { NOW } from '#test/support/clock';

const at = addTime(NOW, days(5));
const old = addTime(NOW, -days(90));
const card = (id: string, fields: Partial<Rotatable> = {}): Rotatable => ({
  id,
  title: id,
  activity: 'QUOTE',
  publishedAt: old,
  claimBy: null,
  placesLeft: null,
  issuesAgo: null,
  ...fields,
});
const order = (cards: Rotatable[]) => rotate(cards, at).picked.map(({ id }) => id);

describe('rotate', () => {
  it('puts what was not in the last issue first, then what closes soon, then what is new', () => {
    const board = [
      card('last', { issuesAgo: 1, activity: 'BETA' }),
      card('before', { issuesAgo: 2, activity: 'TALK' }),
      card('soon', { issuesAgo: 2, activity: 'EVENT', claimBy: addTime(at, days(6)) }),
      card('never', { activity: 'WEBINAR' }),
      card('new', { activity: 'REFERRAL', publishedAt: addTime(NOW, -days(2)) }),
    ];
    expect(order(board)).toEqual(['soon', 'new', 'never', 'before', 'last']);
    expect(rotate(board, at).picked[0]?.reasons).toEqual(['not in the last issue', 'closes on 30 November 2026']);
  });

  it('looks fresh: over three issues everything of the board has its turn', () => {
    const kinds: Activity[] = ['QUOTE', 'BETA', 'TALK', 'EVENT', 'WEBINAR', 'REFERRAL'];
    const ids = Array.from({ length: 12 }, (_, n) => `o${n}`);
    const ago = new Map<string, number>();
    const seen = new Set<string>();
    for (let issue = 0; issue < 3; issue++) {
      const board = ids.map((id, n) => card(id, { activity: kinds[n % 6], issuesAgo: ago.get(id) ?? null }));
      const picked = order(board);
      for (const [id, n] of ago) ago.set(id, n + 1);
      for (const id of picked) ago.set(id, 1);
      for (const id of picked) seen.add(id);
    }
    expect(seen.size).toBe(12);
  });

  it.each([
    ['a review', { activity: 'REVIEW' as const }, /block of their own/],
    ['a full one', { placesLeft: 0 }, /places are taken/],
    ['one whose day is over by then', { claimBy: addTime(NOW, days(1)) }, /could be claimed until/],
  ])('leaves out %s, and says why', (_, fields, reason) => {
    const { picked, left } = rotate([card('x', fields)], at);
    expect(picked).toEqual([]);
    expect(left[0]?.reason).toMatch(reason);
  });

  it('lets no kind take over', () => {
    const { picked, left } = rotate([card('a'), card('b'), card('c'), card('d', { activity: 'BETA' })], at);
    expect(picked.map(({ id }) => id)).toEqual(['a', 'b', 'd']);
    expect(left).toEqual([{ id: 'c', reason: 'Two of its kind are in the issue.' }]);
  });

  it('keeps to six', () => {
    const kinds: Activity[] = ['QUOTE', 'BETA', 'TALK', 'EVENT', 'WEBINAR', 'REFERRAL', 'MENTORING'];
    const { picked, left } = rotate(
      kinds.map((activity, n) => card(`o${n}`, { activity })),
      at,
    );
    expect(picked).toHaveLength(6);
    expect(left).toEqual([{ id: 'o6', reason: 'The issue is full; it comes first next time.' }]);
  });
});
