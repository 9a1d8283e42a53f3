import { expect, it } from 'vitest';
import { testDatabase } from '#test/support/database';
import { makeStaff } from '#test/support/people';

const { db, pool } = await testDatabase();

it('the pool and Prisma mean the same moment, whatever zone the process lives in', async () => {
  const zone = process.env.TZ;
  process.env.TZ = 'America/New_York';
  const moment = new Date('2026-07-19T12:34:56.789Z');
  const { id } = await makeStaff(db, { createdAt: moment });
  const { rows } = await pool.query('SELECT created_at FROM people WHERE id = $1 AND created_at = $2', [id, moment]);
  process.env.TZ = zone;
  expect(rows).toEqual([{ created_at: moment }]);
});
