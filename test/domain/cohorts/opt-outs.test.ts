import { expect, it } from 'vitest';
import { hasOptedOut } from '~/domain/cohorts/opt-outs.server';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';

const { db } = await testDatabase();

it('knows who wants no invitations', async () => {
  await db.invitationOptOut.create({ data: { email: 'no@tessel.example', createdAt: NOW } });
  expect([await hasOptedOut(db, 'no@tessel.example'), await hasOptedOut(db, 'yes@tessel.example')]).toEqual([
    true,
    false,
  ]);
});
