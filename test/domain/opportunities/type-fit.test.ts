import { expect, it } from 'vitest';
import { typeFit } from '~/domain/opportunities/type-fit';

it.each([
  ['EDUCATOR', 'MENTORING', 'you like to teach others'],
  ['VALIDATOR', 'PRODUCT_FEEDBACK', 'you like to give honest feedback'],
  ['STATUS_SEEKER', 'TALK', 'you would like to grow your career'],
  ['COLLABORATOR', 'ADVISORY_BOARD', 'you like to work on projects with us'],
  ['EDUCATOR', 'REFERENCE_CALL', null],
  ['STATUS_SEEKER', 'REVIEW', null],
] as const)('%s and %s: %s', (type, activity, because) => {
  expect(typeFit(type, activity)).toBe(because);
});

it('never speaks for a review, whatever the type (V2)', () => {
  for (const type of ['EDUCATOR', 'VALIDATOR', 'STATUS_SEEKER', 'COLLABORATOR'] as const) {
    expect(typeFit(type, 'REVIEW')).toBeNull();
  }
});
