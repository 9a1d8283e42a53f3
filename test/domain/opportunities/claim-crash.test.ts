import { expect, it } from 'vitest';
import { claimUnderFire } from '#test/support/claim-crash';
import { testDatabase } from '#test/support/database';

const { db, url } = await testDatabase();

// Twenty kills: `npm run bench C3`.
it('killed while claiming, four times: no acknowledged claim is lost, no place leaks (C3)', async () => {
  const { wrong, acknowledged } = await claimUnderFire({ db, url }, [1, 4, 9, 20]);
  expect(wrong).toEqual([]);
  expect(acknowledged).toBeGreaterThanOrEqual(34);
}, 120_000);
