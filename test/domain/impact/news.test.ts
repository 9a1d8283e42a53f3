import { expect, it } from 'vitest';
import { newsSince } from '~/domain/impact/news';

it('is news for a hundred days', () => {
  expect(newsSince(new Date('2026-11-19T12:00:00Z'))).toEqual(new Date('2026-08-11T12:00:00Z'));
});
