import { expect, it } from 'vitest';
import { auth, closeSession, openSession, takeOneTimeValue } from '~/platform/auth.server';
import { sessionToken } from '~/platform/session-cookie.server';
import { addTime, minutes } from '~/platform/time';
import { testDatabase } from '#test/support/database';
import { makeStaff } from '#test/support/people';
import { get } from '#test/support/requests';

const { db } = await testDatabase();

it('opens a session that better-auth knows and closes it on the server', async () => {
  const { id } = await makeStaff(db);
  const cookie = (await db.$transaction((tx) => openSession(tx, id))).split(';')[0] ?? '';
  const headers = new Headers({ cookie });
  const known = () => db.$transaction((tx) => auth(tx).api.getSession({ headers }));
  expect((await known())?.session.userId).toBe(id);
  const token = sessionToken(get('/', { cookie }).request) ?? '';
  expect(await db.$transaction((tx) => closeSession(tx, token))).toContain('Max-Age=0');
  expect(await known()).toBeNull();
});

it('stands or falls with the transaction around it', async () => {
  const { id } = await makeStaff(db);
  const failing = db.$transaction(async (tx) => {
    await openSession(tx, id);
    throw new Error('later');
  });
  await expect(failing).rejects.toThrow('later');
  expect(await db.session.count({ where: { personId: id } })).toBe(0);
});

it('takes a one-time value once, and an old one never', async () => {
  const data = (name: string, expiresAt: Date) => ({
    id: name,
    identifier: name,
    value: `value of ${name}`,
    expiresAt,
  });
  await db.verification.create({ data: data('young', addTime(new Date(), minutes(1))) });
  await db.verification.create({ data: data('old', addTime(new Date(), -minutes(1))) });
  const take = (name: string) => db.$transaction((tx) => takeOneTimeValue(tx, name));
  expect(await take('young')).toBe('value of young');
  for (const name of ['young', 'old', 'unknown']) expect(await take(name)).toBeNull();
});
