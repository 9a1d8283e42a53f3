import { expect, it } from 'vitest';
import { acceptAsk } from '~/domain/requests/accept-ask.server';
import { lockAsk } from '~/domain/requests/locking.server';
import { releaseAsk } from '~/domain/requests/release-ask.server';
import { NOW } from '#test/support/clock';
import { yesTo } from '#test/support/asking';
import { testDatabase } from '#test/support/database';
import { makeOpenAsk } from '#test/support/requests-data';

const { db } = await testDatabase();

it('never takes back a yes', async () => {
  const { ask, self } = await makeOpenAsk(db);
  await acceptAsk(db, yesTo(ask.id), self, NOW);
  const release = db.$transaction(async (tx) => {
    const locked = await lockAsk(tx, ask.id);
    await releaseAsk(tx, { ask: locked!, to: 'EXPIRED', reason: 'Late.', by: self, now: NOW });
  });
  await expect(release).rejects.toThrow('changed its status');
  expect((await db.ask.findUniqueOrThrow({ where: { id: ask.id } })).status).toBe('ACCEPTED');
});
