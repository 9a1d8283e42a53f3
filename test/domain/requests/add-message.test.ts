import { expect, it } from 'vitest';
import { addMessage } from '~/domain/requests/add-message.server';
import { lockRequest } from '~/domain/requests/locking.server';
import { addTime, hours } from '~/platform/time';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { makeStaff } from '#test/support/people';
import { makeRequest, makeRequester } from '#test/support/requests-data';

const { db } = await testDatabase();
const { id: personId, name } = await makeStaff(db, { name: 'Priya Raman' });
const priya = { personId, name };

type Words = Omit<Parameters<typeof addMessage>[1], 'request'>;

function add(id: string, words: Words, by: typeof priya, now: Date) {
  return db.$transaction(async (tx) => {
    const request = await lockRequest(tx, { id });
    if (!request) throw new Error('There is no such request.');
    await addMessage(tx, { request, ...words }, by, now);
  });
}

it('a manager’s first message is the first answer, later ones are not; an asset stops the clocks and says why', async () => {
  const marcus = await makeRequester(db, { name: 'Marcus Hale' });
  const { id } = await makeRequest(db, { by: marcus });
  const find = () => db.request.findUniqueOrThrow({ where: { id }, include: { messages: true } });
  await add(id, { body: 'Looking.', pauses: false }, priya, addTime(NOW, hours(1)));
  const asset = { id: 'ast_1', title: 'Two pages on chilled sites' };
  await add(id, { body: 'Is this enough?', pauses: true, asset }, priya, addTime(NOW, hours(2)));
  expect(await find()).toMatchObject({
    ...{ firstAnsweredAt: addTime(NOW, hours(1)), assigneeId: personId, status: 'MATCHING' },
    pausedAt: addTime(NOW, hours(2)),
    messages: [{ pauses: false }, { pauses: true }],
  });
  const why = 'Priya Raman offered Marcus Hale an asset and waits to hear whether it is enough.';
  expect(await db.requestPause.findMany({ where: { requestId: id } })).toMatchObject([{ why }]);
  await add(id, { body: 'No.', pauses: false }, marcus, addTime(NOW, hours(3)));
  expect(await find()).toMatchObject({ pausedAt: null, firstAnsweredAt: addTime(NOW, hours(1)) });
});
