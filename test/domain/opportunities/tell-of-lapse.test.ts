import { beforeAll, expect, it } from 'vitest';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { mayFollowUp } from '~/domain/opportunities/tell-of-lapse.server';
import type { Db } from '~/platform/db.server';

// The letter itself is asserted in lapse-claim.test.ts, where it is written.
let db: Db;
beforeAll(async () => {
  ({ db } = await testDatabase());
  const policy = { incentiveCap: 25, currency: 'USD', evidence: 'NONE', rules: 'As read.', checkedOn: NOW } as const;
  await db.platformPolicy.create({ data: { ...policy, platform: 'Quiet', allowsFollowUp: false } });
  await db.platformPolicy.create({ data: { ...policy, platform: 'Open', allowsFollowUp: true } });
});

it.each([
  ['QUOTE', null, true],
  ['REVIEW', null, false],
  ['REVIEW', 'Unknown', false],
  ['REVIEW', 'Quiet', false],
  ['REVIEW', 'Open', true],
] as const)('%s on %s: may follow up %s (V9)', async (activity, platform, expected) => {
  expect(await mayFollowUp(db, { activity, platform })).toBe(expected);
});
