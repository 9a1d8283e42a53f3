import { expect, it } from 'vitest';
import { daysAgo } from '#test/support/signals';
import { readinessSteps } from '~/ui/signals/readiness-steps';

const size = { needed: 2, today: daysAgo(0), width: 300, height: 70 };

it('steps from change to change and goes on to today', () => {
  const days = [
    { day: daysAgo(30), fired: 0 },
    { day: daysAgo(15), fired: 3 },
    { day: daysAgo(3), fired: 1 },
  ];
  expect(readinessSteps(days, size)).toEqual({
    points: [
      { x: 0, y: 70 },
      { x: 150, y: 10 },
      { x: 270, y: 50 },
    ],
    path: 'M0 70H150V10H270V50H300',
    neededY: 30,
  });
});

it('draws a line of one day, and nothing of none', () => {
  expect(readinessSteps([{ day: daysAgo(0), fired: 2 }], size).path).toBe('M0 14H300');
  expect(readinessSteps([], size).path).toBe('');
});
