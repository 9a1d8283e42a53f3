import { expect, it } from 'vitest';
import { addAdvocatePerson } from '~/domain/access/add-advocate-person.server';
import { testDatabase } from '#test/support/database';

const { db } = await testDatabase();

it('adds somebody who may sign in as an advocate; an address is used once', async () => {
  const person = { email: 'maren@haldenfreight.example', name: 'Maren Okafor', timeZone: 'Europe/Amsterdam' };
  const id = await db.$transaction((tx) => addAdvocatePerson(tx, person));
  expect(await db.person.findUniqueOrThrow({ where: { id } })).toMatchObject({
    ...person,
    role: 'ADVOCATE',
    emailVerified: true,
  });
  await expect(db.$transaction((tx) => addAdvocatePerson(tx, person))).rejects.toThrow();
});
