import { describe, expect, it } from 'vitest';
import { changedFields, slugOf, toCohort, toFields } from '~/domain/cohorts/cohort-input';
import { defaultQuestions } from '~/domain/cohorts/feedback';
import { CohortForm } from '~/domain/cohorts/schema';
import { typedCohort } from '#test/support/cohorts';

const read = (changes = {}) => toCohort(CohortForm.parse({ ...typedCohort, ...changes }));

describe('the editor', () => {
  it('makes a cohort of what is typed, and the other way round', () => {
    const cohort = read();
    expect(cohort).toMatchObject({
      slug: 'early-adopters-2027',
      reminderDays: [2, 7, 14],
      segmentId: null,
      questions: defaultQuestions,
    });
    expect(toCohort(CohortForm.parse(toFields(cohort)))).toEqual(cohort);
  });

  it('takes reminders in any order, none, and a short link of its own', () => {
    expect(read({ reminderDays: '14 2,7; 7' }).reminderDays).toEqual([2, 7, 14]);
    expect(read({ reminderDays: '' }).reminderDays).toEqual([]);
    expect(read({ slug: 'Spring' }).slug).toBe('spring');
  });

  it.each([
    ['name', ''],
    ['reminderDays', '0'],
    ['reminderDays', '1,2,3,4,5,6'],
    ['reminderDays', 'soon'],
    ['body', 'Dear {name}'],
    ['subject', 'x'.repeat(121)],
    ['slug', 'two words'],
    ['phase', 'JUMP'],
  ])('refuses %s %j', (field, value) => {
    const result = CohortForm.safeParse({ ...typedCohort, [field]: value });
    expect(result.error?.issues.map(({ path }) => path[0])).toEqual([field]);
  });
});

it.each([
  ['Frühjahr 2027, Gruppe A', 'fruhjahr-2027-gruppe-a'],
  ['  --  ', 'cohort'],
  ['x'.repeat(60), 'x'.repeat(50)],
])('slug of %j', (name, slug) => {
  expect(slugOf(name)).toBe(slug);
});

it('names what differs', () => {
  const cohort = read();
  expect(changedFields(cohort, { ...cohort, goal: 'Other', reminderDays: [2] }).sort()).toEqual([
    'goal',
    'reminderDays',
  ]);
  expect(changedFields(cohort, { ...cohort, questions: [...cohort.questions] })).toEqual([]);
});
