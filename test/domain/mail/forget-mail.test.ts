import { expect, it } from 'vitest';
import { forgetMail } from '~/domain/mail/forget-mail.server';
import { newId } from '~/platform/id';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';

const { db } = await testDatabase();

it('removes a letter and its copy in the outbox, and no other', async () => {
  for (const key of ['join-confirm:a', 'join-confirm:b']) {
    const mail = { id: newId('msg'), key, toEmail: 'a@castellan.example' };
    await db.mailMessage.create({ data: { ...mail, message: 'join-confirm', props: {}, createdAt: NOW } });
    const sealed = { stream: 'transactional', subject: 'Confirm', sealedBody: new Uint8Array(), sentAt: NOW };
    await db.outboxMail.create({ data: { ...mail, ...sealed } });
  }
  await db.$transaction((tx) => forgetMail(tx, ['join-confirm:a', 'join-confirm:c']));
  const left = [await db.mailMessage.findMany(), await db.outboxMail.findMany()];
  expect(left.map((rows) => rows.map(({ key }) => key))).toEqual([['join-confirm:b'], ['join-confirm:b']]);
});
