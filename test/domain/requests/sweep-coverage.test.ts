import { expect, it } from 'vitest';
import { listGaps } from '~/domain/requests/gaps.server';
import { sweepCoverage } from '~/domain/requests/sweep-coverage.server';
import { addTime, days } from '~/platform/time';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { makeOpenAsk, makeRequest } from '#test/support/requests-data';

const { db } = await testDatabase();

it('looks at what waits, not at what is being asked, and forgets a gap after half a year', async () => {
  const waits = await makeRequest(db);
  const { ask } = await makeOpenAsk(db);
  await sweepCoverage(db, NOW);
  expect(await db.coverageGap.findMany({ select: { requestId: true } })).toEqual([{ requestId: waits.id }]);
  expect(ask.requestId).not.toBe(waits.id);
  expect(await listGaps(db, addTime(NOW, days(181)))).toEqual([]);
});
