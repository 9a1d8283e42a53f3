import { expect, it } from 'vitest';
import { spreadOf } from '~/domain/impact/spread';

const people = [1, 7, 2, 1, 3, 0, 2].map((favours, at) => ({ advocateId: `adv_${at}`, name: `Person ${at}`, favours }));

it('says what the top five did, and shows one bar a person', () => {
  expect(spreadOf(people, 4)).toMatchObject({
    favours: 16,
    people: 6,
    topFavours: 15,
    bars: [7, 3, 2, 2, 1, 1],
    bands: [
      { label: '5 or more', people: 1 },
      { label: '2 to 4', people: 3 },
      { label: '1', people: 2 },
      { label: 'None, ready', people: 4 },
    ],
  });
  expect(spreadOf(people, 4).top.map(({ name }) => name)).toEqual([
    'Person 1',
    'Person 4',
    'Person 2',
    'Person 6',
    'Person 0',
  ]);
});

it('is empty without favours', () => {
  expect(spreadOf([], 3)).toMatchObject({ favours: 0, people: 0, top: [], topFavours: 0, bars: [] });
});
