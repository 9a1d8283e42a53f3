import { expect, expectTypeOf, it } from 'vitest';
import { isWelcome, momentOf, moments, type WelcomeMoment } from '~/domain/moments/moments';
import { highScore, type NeutralFacts } from '~/domain/moments/occurrences';
import type { OpinionOffer } from '~/domain/moments/offers';

it('are the 19 of rules §5, three of them stops', () => {
  expect(moments.map(({ number }) => number)).toEqual(Array.from({ length: 19 }, (_, index) => index + 1));
  expect(moments.filter((moment) => !isWelcome(moment)).map(({ number }) => number)).toEqual([7, 13, 15]);
  expect(momentOf(16)?.name).toBe('Renewed');
  expect(momentOf(0)).toBeUndefined();
});

it('offer a review at one moment, to the whole group (V2)', () => {
  const reviews = moments.filter(({ offers }) => offers.some((offer) => offer === 'review'));
  expect(reviews.map(({ number, guard }) => [number, guard])).toEqual([[5, 'whole group']]);
});

it('cannot say review where opinions are read, nor read opinions where review may be said (V2, V3)', () => {
  type Group = Extract<WelcomeMoment, { guard: 'whole group' }>;
  type Other = Exclude<WelcomeMoment, Group>;
  expectTypeOf<Other['offers'][number]>().toEqualTypeOf<OpinionOffer>();
  expectTypeOf<Parameters<Group['occurrences']>[0]>().toEqualTypeOf<NeutralFacts>();
  // @ts-expect-error a rule that reads scores
  const rule: Group['occurrences'] = highScore;
  expect(rule).toBe(highScore);
});

it.each(moments.filter(isWelcome))('moment $number, $name, is welcome for longer than its delay', (moment) => {
  expect(moment.welcomeDays).toBeGreaterThan(moment.delayDays);
  expect(moment.offers.length).toBeGreaterThan(0);
});
