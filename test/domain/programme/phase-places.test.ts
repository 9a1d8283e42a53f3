import { expect, it } from 'vitest';
import { isLater } from '~/domain/programme/phase-places';

const later = (phase: 'CRAWL' | 'WALK' | 'RUN', inUse: string[] = []) =>
  ['/today', '/newsletter', '/cohorts', '/requests', '/programme/pods'].filter((to) => isLater(to, { phase, inUse }));

it('folds what the phase does not need yet, and nothing in run', () => {
  expect(later('CRAWL')).toEqual(['/requests', '/programme/pods']);
  expect(later('WALK')).toEqual(['/programme/pods']);
  expect(later('RUN')).toEqual([]);
});

it('leaves in its place what is in use already', () => {
  expect(later('CRAWL', ['/requests'])).toEqual(['/programme/pods']);
});
