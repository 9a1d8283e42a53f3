import { expect, it } from 'vitest';
import { activities, wishes } from '~/domain/advocates/activities';

it('asks for each activity on the join form once', () => {
  expect(wishes.flatMap((wish): readonly string[] => wish.activities).sort()).toEqual([...activities].sort());
});
