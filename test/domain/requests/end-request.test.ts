import { expect, it } from 'vitest';
import { endRequest } from '~/domain/requests/end-request.server';
import { lockRequest } from '~/domain/requests/locking.server';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { makeRequest } from '#test/support/requests-data';

const { db } = await testDatabase();

it('closes a request once, and counts the close as its first answer', async () => {
  const { number, id } = await makeRequest(db);
  const by = { personId: null, name: 'Flywheel' };
  const end = () =>
    db.$transaction(async (tx) => {
      const request = await lockRequest(tx, { number });
      await endRequest(tx, { request: request!, as: 'LAPSED', reason: 'The day is over.', by, now: NOW });
    });
  await end();
  expect(await db.request.findUniqueOrThrow({ where: { id } })).toMatchObject({
    closedAs: 'LAPSED',
    firstAnsweredAt: NOW,
  });
  await expect(end()).rejects.toThrow('changed its status');
});
