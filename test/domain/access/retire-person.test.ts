import { expect, it } from 'vitest';
import { retirePerson } from '~/domain/access/retire-person.server';
import { addTime, days } from '~/platform/time';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { makeStaff } from '#test/support/people';
import { signInAs } from '#test/support/requests';

const { db } = await testDatabase();

it('ends the sign-in and every session, and never moves the day of an earlier end', async () => {
  const { id } = await makeStaff(db);
  await signInAs(db, id);
  await db.$transaction((tx) => retirePerson(tx, id, NOW));
  await db.$transaction((tx) => retirePerson(tx, id, addTime(NOW, days(1))));
  const person = await db.person.findUniqueOrThrow({ where: { id }, include: { sessions: true } });
  expect(person).toMatchObject({ disabledAt: NOW, sessions: [] });
});
