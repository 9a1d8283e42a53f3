import { expect, it } from 'vitest';
import { programmeNumbers, timeGiven } from '~/domain/advocates/programme-numbers';

const period = { from: new Date('2025-10-01'), to: new Date('2026-09-30') };
const counts = { favours: 148, people: 83, heard: 136, deals: 41, changes: 23 };

it('gives each figure with its definition and the period', () => {
  const numbers = programmeNumbers(counts, period);
  expect(numbers?.period).toBe('1 October 2025 to 30 September 2026');
  expect(numbers?.figures.map(({ figure, title }) => [figure, title])).toEqual([
    ['148', 'favours by 83 advocates'],
    ['92%', 'heard what came of it'],
    ['41', 'teams heard from a peer before choosing'],
    ['23', 'changes in the product'],
  ]);
  expect(numbers?.figures[1]?.definition).toContain('136 of 148');
});

it.each([0, 1, 9])('says nothing of %i favours', (favours) => {
  expect(programmeNumbers({ ...counts, favours }, period)).toBeNull();
});

it('never shows a zero', () => {
  const numbers = programmeNumbers({ favours: 10, people: 4, heard: 0, deals: 0, changes: 0 }, period);
  expect(numbers?.figures).toHaveLength(1);
});

it('says nothing of the time of nine people', () => {
  const given = { people: 9, medianMinutes: 48, upTo: [] };
  expect(timeGiven(given)).toBeNull();
  expect(timeGiven({ ...given, people: 10 })?.medianMinutes).toBe(48);
});
