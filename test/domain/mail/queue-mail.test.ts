import { expect, it } from 'vitest';
import { queueMail } from '~/domain/mail/queue-mail.server';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';

const { db } = await testDatabase();
const mail = {
  message: 'sign-in' as const,
  key: 'sign-in:sin_1',
  to: { email: 'reader@halden.example' },
  props: { expiresAt: '12:10 UTC' },
  door: { path: '/login/:token', purpose: 'sign-in', id: 'sin_1' },
  now: NOW,
};

it('is written and queued with the change, once a key', async () => {
  await db.$transaction((tx) => queueMail(tx, mail));
  await db.$transaction((tx) => queueMail(tx, mail));
  const rows = await db.mailMessage.findMany();
  expect(rows).toHaveLength(1);
  expect(rows[0]).toMatchObject({ message: 'sign-in', status: 'QUEUED', props: mail.props, door: mail.door });
  const jobs = await db.$queryRaw<unknown[]>`SELECT data FROM pgboss.job WHERE name = 'send-mail'`;
  expect(jobs).toEqual([{ data: { mailId: rows[0]?.id } }]);
});

it('goes with the change when that fails', async () => {
  const failing = db.$transaction(async (tx) => {
    await queueMail(tx, { ...mail, key: 'sign-in:sin_2' });
    throw new Error('the change failed');
  });
  await expect(failing).rejects.toThrow('the change failed');
  expect(await db.mailMessage.count()).toBe(1);
});
