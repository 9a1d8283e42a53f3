import { describe, expect, it } from 'vitest';
import { JoinForm, PauseForm, ReadinessForm } from '~/domain/advocates/schema';
import { typedJoin } from '#test/support/advocates';

const faults = (changes: Record<string, string | undefined>) => {
  const parsed = JoinForm.safeParse({ ...typedJoin, ...changes });
  return parsed.error?.issues.map(({ path, message }) => [path.join('.'), message]) ?? [];
};

describe('JoinForm', () => {
  it('turns what was typed into what is kept', () => {
    expect(JoinForm.parse({ ...typedJoin, declinesValue: 'on' })).toMatchObject({
      email: 'maren.okafor@haldenfreight.example',
      yearsExperience: 6,
      expertise: ['Backfills', 'moving off nightly batch'],
      languages: ['en', 'de'],
      formerTools: ['Stowline', 'spreadsheets'],
      wishQuote: 'yes',
      wishReview: 'ask',
      wishHost: 'no',
      declinesValue: true,
      quarterlyCap: 3,
      NEWSLETTER: true,
      PERSONAL_MATCHING: false,
    });
  });

  it.each([
    ['name', { name: '  ' }, 'Enter your name'],
    ['email', { email: 'maren' }, 'The address needs one @, as in name@company.com.'],
    ['yearsExperience', { yearsExperience: 'six or so' }, 'Enter your years of experience as a number, for example 6'],
    ['timeZone', { timeZone: 'Mars/Olympus' }, 'Choose a time zone from the list'],
    ['hope', { hope: undefined }, 'Choose what you would most like to do'],
    ['thanksPreference', { thanksPreference: 'MONEY' }, 'Choose the thanks you would value most'],
    ['quarterlyCap', { quarterlyCap: '9' }, 'Choose a number from 0 to 8'],
    ['careerGoals', { careerGoals: 'x'.repeat(1001) }, 'Use at most 1000 characters'],
  ])('names what is wrong with %s and how to mend it', (field, changes, message) => {
    expect(faults(changes)).toEqual([[field, message]]);
  });

  it('gives no consent by itself and needs none', () => {
    const { NEWSLETTER, PERSONAL_MATCHING, PUBLIC_NAME, SURPRISE_POST } = JoinForm.parse({
      ...typedJoin,
      NEWSLETTER: undefined,
      PUBLIC_NAME: undefined,
    });
    expect([NEWSLETTER, PERSONAL_MATCHING, PUBLIC_NAME, SURPRISE_POST]).toEqual([false, false, false, false]);
  });
});

it('reads a day, no day, and refuses what is no day', () => {
  expect(PauseForm.parse({ until: '2026-12-01' })).toEqual({ until: new Date('2026-12-01T00:00:00Z') });
  expect(PauseForm.parse({ until: '' })).toEqual({ until: null });
  expect(PauseForm.safeParse({ until: '2026-02-31' }).success).toBe(false);
  expect(ReadinessForm.parse({ decision: 'READY', reason: 'Welcome.' })).toMatchObject({ reviewOn: null });
});

it('names a language that it does not know, and takes none for an answer', () => {
  const typed = (languages: string) => JoinForm.safeParse({ ...typedJoin, languages });
  expect(typed('English, Klingon').error?.issues).toMatchObject([
    { path: ['languages'], message: 'We do not know “Klingon”. Write languages in English, as in German' },
  ]);
  expect(typed('').data?.languages).toEqual([]);
});
