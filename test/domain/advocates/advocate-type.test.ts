import { expect, it } from 'vitest';
import { advocateType } from '~/domain/advocates/advocate-type';

it.each([
  ['TEACH', 'LETTER', 'EDUCATOR'],
  ['HONEST_VIEW', 'GIFT', 'VALIDATOR'],
  ['CAREER', 'STAGE', 'STATUS_SEEKER'],
  ['BUILD', 'EARLY_ACCESS', 'COLLABORATOR'],
] as const)('somebody who says %s and values %s is of type %s', (hope, thanks, type) => {
  const answer = advocateType(hope, thanks);
  expect(answer.type).toBe(type);
  expect(answer.reason).toMatch(/^Said they would most like to .+ most\.$/);
});

it('lets the wish decide, and says where the thanks lean', () => {
  expect(advocateType('CAREER', 'LETTER')).toEqual({
    type: 'STATUS_SEEKER',
    reason: 'Said they would most like to grow their career, and values a letter most, which leans towards educator.',
  });
});
