import { expect, it } from 'vitest';
import { cutBatches } from '~/domain/newsletter/cut-batches';
import { addTime, hours } from '~/platform/time';
import { NOW } from '#test/support/clock';

const zones: Record<string, Date> = { Warsaw: NOW, London: NOW, Toronto: addTime(NOW, hours(4)) };
const readers = (...places: string[]) => places.map((timeZone, id) => ({ id, timeZone }));
const cut = (places: string[], size: number) =>
  cutBatches(readers(...places), size, (zone) => zones[zone] ?? NOW).map((batch) => ({
    due: batch.dueAt,
    ids: batch.readers.map(({ id }) => id),
  }));

it('is due at one moment, soonest first; zones that are due together share batches, in their order', () => {
  expect(cut(['Toronto', 'Warsaw', 'London', 'Toronto', 'Warsaw'], 2)).toEqual([
    { due: NOW, ids: [1, 2] },
    { due: NOW, ids: [4] },
    { due: zones.Toronto, ids: [0, 3] },
  ]);
});

it('asks once a zone however many live there, and cuts no more batches than needed', () => {
  let asked = 0;
  const many = cutBatches(readers(...Array.from({ length: 1000 }, () => 'London')), 100, () => (asked++, NOW));
  expect([asked, many.length]).toEqual([1, 10]);
  expect(cut([], 100)).toEqual([]);
});
