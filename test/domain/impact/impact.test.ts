import { expect, it } from 'vitest';
import { readImpact } from '~/domain/impact/impact.server';
import { periodOf } from '~/domain/impact/period';
import { addTime, days } from '~/platform/time';
import { makeFavour } from '#test/support/advocates';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { makeOutcome } from '#test/support/impact';
import { makeAdvocate } from '#test/support/people';
import { makeRequest } from '#test/support/requests-data';

const { db } = await testDatabase();

it('counts people, favours and requests of the period', async () => {
  const [maren, jonas] = [await makeAdvocate(db), await makeAdvocate(db, { name: 'Jonas Brandt' })];
  await makeAdvocate(db, { readiness: 'APPLIED' });
  await makeAdvocate(db, { leftAt: NOW });
  const told = await makeFavour(db, maren.id);
  await makeOutcome(db, told.id, { toldAt: NOW });
  const open = await makeFavour(db, maren.id, { title: 'A call' });
  await makeFavour(db, jonas.id, { title: 'Long ago', completedAt: addTime(NOW, -days(400)) });
  await makeRequest(db, {}, addTime(NOW, -days(1)));

  const impact = await readImpact(db, periodOf('year', NOW), { now: NOW, currency: 'GBP' });
  expect(impact.spread).toMatchObject({ favours: 2, people: 1, bars: [2] });
  expect(impact.spread.bands.at(-1)).toEqual({ label: 'None, ready', people: 1 });
  expect(impact.funnel.map(({ count }) => count)).toEqual([3, 2, 1, 1]);
  expect(impact.closings.submitted).toBe(1);
  expect(impact.kinds).toEqual([{ label: 'Quote', count: 2 }]);
  expect(impact.heard).toEqual({ favours: 2, heard: 1 });
  expect(impact.favours.map(({ id, name }) => ({ id, name }))).toEqual([
    { id: open.id, name: 'Maren Okafor' },
    { id: expect.any(String), name: 'Jonas Brandt' },
  ]);
});
