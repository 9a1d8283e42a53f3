import { expect, it } from 'vitest';
import { closeRequest } from '~/domain/requests/close-request.server';
import { pauseClocks } from '~/domain/requests/pause-clocks.server';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { makeStaff } from '#test/support/people';
import { makeRequest } from '#test/support/requests-data';

const { db } = await testDatabase();
const pause = (requestId: string, why: string) => db.$transaction((tx) => pauseClocks(tx, { requestId, why }, NOW));

it('pauses once, by the first reason, however many ask for it at once', async () => {
  const { id } = await makeRequest(db);
  await Promise.all([pause(id, 'We asked which product.'), pause(id, 'We asked which product.')]);
  await pause(id, 'Another reason.');
  expect(await db.request.findUniqueOrThrow({ where: { id } })).toMatchObject({ pausedAt: NOW });
  expect(await db.requestPause.findMany({ where: { requestId: id } })).toMatchObject([
    { why: 'We asked which product.', startedAt: NOW, endedAt: null },
  ]);
});

it('leaves a closed request alone', async () => {
  const { id, number } = await makeRequest(db);
  const { id: personId, name } = await makeStaff(db);
  await closeRequest(db, { number, reason: 'No.' }, { personId, name }, NOW);
  await pause(id, 'We asked which product.');
  expect(await db.requestPause.count({ where: { requestId: id } })).toBe(0);
});
