import { expect, it } from 'vitest';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { makeStaff } from '#test/support/people';
import { changePhase } from '~/domain/programme/change-phase.server';
import { listPlacesInUse } from '~/domain/programme/phase.server';
import { readPhase } from '~/domain/programme/phase-view.server';
import { makeSegment } from '#test/support/segments';

const { db } = await testDatabase();

it('shows the criteria of the phase we are in, with its first day', async () => {
  expect(await readPhase(db, 'Europe/London', NOW)).toMatchObject({ phase: 'CRAWL', since: null });
  const { id: personId, name } = await makeStaff(db);
  await changePhase(db, { from: 'CRAWL', to: 'WALK', reason: 'Sales asks anyway' }, { personId, name }, NOW);
  const walk = await readPhase(db, 'Europe/London', NOW);
  expect(walk).toMatchObject({ phase: 'WALK', since: '19 Nov 2026', isEarly: true, reason: 'Sales asks anyway' });
  expect(walk.criteria).toHaveLength(5);
});

it('knows which places hold something already', async () => {
  expect(await listPlacesInUse(db)).toEqual([]);
  await makeSegment(db);
  expect(await listPlacesInUse(db)).toEqual(['/segments']);
});
