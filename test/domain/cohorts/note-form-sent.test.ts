import { beforeAll, expect, it } from 'vitest';
import { noteFormSent } from '~/domain/cohorts/note-form-sent.server';
import { addTime, days } from '~/platform/time';
import { NOW } from '#test/support/clock';
import { allowLetters, invited, makeContact } from '#test/support/cohorts';
import { testDatabase } from '#test/support/database';

const { db } = await testDatabase();
beforeAll(() => allowLetters(db));

it('keeps the first time', async () => {
  const id = await invited(db, (await makeContact(db)).id);
  for (const day of [1, 2]) await db.$transaction((tx) => noteFormSent(tx, id, addTime(NOW, days(day))));
  expect(await db.cohortInvitation.findUniqueOrThrow({ where: { id } })).toMatchObject({
    openedAt: addTime(NOW, days(1)),
  });
});
