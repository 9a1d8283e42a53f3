import { describe, expect, it } from 'vitest';
import { nameable, type RecentFavour, thanksOf } from '~/domain/newsletter/thanks';

const favour = (favourId: string, fields: Partial<RecentFavour> = {}): RecentFavour => ({
  favourId,
  advocateId: `adv_${favourId}`,
  name: 'Tomasz Wilk',
  jobTitle: 'Planner',
  activity: 'QUOTE',
  title: 'A quote on release 4.0',
  wasOnBoard: true,
  mayName: true,
  ...fields,
});

describe('named thanks', () => {
  it('name who agreed, once each, never for a review', () => {
    const favours = [
      favour('a'),
      favour('b', { advocateId: 'adv_a' }),
      favour('c', { mayName: false }),
      favour('d', { activity: 'REVIEW' }),
    ];
    expect(nameable(favours).map(({ favourId }) => favourId)).toEqual(['a']);
  });

  it('say the deed, and thank the others as a number', () => {
    const favours = [favour('a'), favour('c', { mayName: false }), favour('d', { mayName: false })];
    expect(thanksOf(favours, ['a'])).toEqual({
      title: 'Somebody to know about',
      people: [{ name: 'Tomasz Wilk', account: 'Planner', deed: 'gave a quote: “A quote on release 4.0”' }],
      note: 'Named because they said yes to being named. 2 more helped and are not named: thank you too.',
    });
  });

  it('keep quiet about the title of an ask, which may name a buyer', () => {
    const call = favour('a', { activity: 'REFERENCE_CALL', title: 'Call for Corvane Retail', wasOnBoard: false });
    expect(thanksOf([call], ['a'])?.people[0]?.deed).toBe('talked to a buyer');
  });

  it('drop a name whose owner took their consent back since it was chosen, and the block with the last name', () => {
    expect(thanksOf([favour('a', { mayName: false }), favour('b')], ['a', 'b'])?.people).toHaveLength(1);
    expect(thanksOf([favour('a', { mayName: false })], ['a'])).toBeUndefined();
  });
});
