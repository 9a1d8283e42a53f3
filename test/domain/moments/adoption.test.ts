import { describe, expect, it } from 'vitest';
import { lowUse } from '~/domain/moments/adoption';
import { dateFromDay } from '~/platform/time';
import { NOW } from '#test/support/clock';

/** Newest span first, as people read it; null was not told. */
const minutes = (...values: (number | null)[]) =>
  values.map((value, ago) => ({ ago, minutes: value, actions: null, activeUsers: null }));
const account = { onboardingClosedOn: dateFromDay('2026-03-01'), signedOn: dateFromDay('2026-01-10') };
const read = (usage: ReturnType<typeof minutes>, change: Partial<typeof account> = {}) =>
  lowUse({ ...account, ...change, usage }, NOW);

describe('a lack of adoption seen in the use', () => {
  it.each([
    ['a fall by 40 %', minutes(600, 1000)],
    ['a fall spread over two spans', minutes(460, 730, 1000)],
    ['a fall that lasts, with the low months behind it', minutes(500, 500, 500, 500, 1000)],
    ['a fall that came back by less than four fifths', minutes(700, 500, 1000)],
    ['a month that nobody told between', minutes(600, null, 1000)],
    ['the newest numbers of two months ago', minutes(null, null, 600, 1000)],
    ['no use at all', minutes(0, 1000)],
    ['less than 30 minutes, always', minutes(29, 28, 29)],
  ])('is %s', (_case, usage) => {
    expect(read(usage)).not.toBeNull();
  });

  it.each([
    ['no numbers', minutes()],
    ['a fall by 39 %', minutes(610, 1000)],
    ['use that came back', minutes(800, 500, 1000)],
    ['growth', minutes(1000, 500, 200)],
    ['numbers of three months ago', minutes(null, null, null, 100, 1000)],
    ['30 minutes', minutes(30, 31)],
  ])('is not %s', (_case, usage) => {
    expect(read(usage)).toBeNull();
  });

  it('expects nothing of an account that is being onboarded, but sees a fall there', () => {
    const onboarding = { onboardingClosedOn: null, signedOn: dateFromDay('2026-10-01') };
    const few = { text: expect.stringContaining('for 10 minutes in 30 days') };
    expect(lowUse({ ...onboarding, usage: minutes(10) }, NOW)).toBeNull();
    expect(lowUse({ ...onboarding, signedOn: null, usage: minutes(10) }, NOW)).toBeNull();
    expect(lowUse({ ...onboarding, signedOn: dateFromDay('2026-08-21'), usage: minutes(10) }, NOW)).toMatchObject(few);
    expect(lowUse({ ...onboarding, usage: minutes(10, 100) }, NOW)).not.toBeNull();
  });

  it('says since when: the first day of the span in which it fell', () => {
    expect(read(minutes(500, 500, 1000))?.since).toEqual(dateFromDay('2026-09-20'));
    expect(read(minutes(20, 20))?.since).toEqual(dateFromDay('2026-09-20'));
  });

  it('takes actions where nobody told minutes', () => {
    const usage = [
      { ago: 0, minutes: null, actions: 100, activeUsers: 4 },
      { ago: 1, minutes: null, actions: 400, activeUsers: 5 },
    ];
    expect(lowUse({ ...account, usage }, NOW)?.text).toBe(
      'Use fell by 75 %, from 400 to 100 actions in 30 days: help comes before asking.',
    );
  });
});
