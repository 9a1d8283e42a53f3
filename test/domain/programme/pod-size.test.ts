import { expect, it } from 'vitest';
import { MOST_IN_POD, podIsFull } from '~/domain/programme/pod-size';

it('fifteen is the most, and the sixteenth is told why', () => {
  expect(podIsFull('Priya Raman', MOST_IN_POD - 1)).toBeNull();
  expect(podIsFull('Priya Raman', MOST_IN_POD)).toMatch(/^Priya Raman looks after 15 advocates already/);
});
