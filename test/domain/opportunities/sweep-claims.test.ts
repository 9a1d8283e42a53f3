import { beforeAll, expect, it } from 'vitest';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { makeAdvocates, makeClaim, makeOpportunity } from '#test/support/opportunities';
import { sweepClaims } from '~/domain/opportunities/sweep-claims.server';
import type { Db } from '~/platform/db.server';
import { addTime } from '~/platform/time';

let db: Db;
beforeAll(async () => ({ db } = await testDatabase()));

it('queues the overdue whose own job was lost, and nobody else', async () => {
  const [late = '', early = '', done = ''] = await makeAdvocates(db, 3);
  const { id: opportunityId } = await makeOpportunity(db);
  const overdue = await makeClaim(db, { opportunityId, advocateId: late, dueAt: addTime(NOW, -1) });
  await makeClaim(db, { opportunityId, advocateId: early, dueAt: addTime(NOW, 1) });
  await makeClaim(db, { opportunityId, advocateId: done, dueAt: addTime(NOW, -1), status: 'SUBMITTED' });
  expect(await sweepClaims(db, NOW)).toBe(1);
  const jobs = await db.$queryRaw`SELECT data FROM pgboss.job WHERE name = 'lapse-claim'`;
  expect(jobs).toEqual([{ data: { claimId: overdue.id } }]);
});
