import { beforeAll, expect, it } from 'vitest';
import { declineInvitations } from '~/domain/cohorts/decline-invitations.server';
import { sendMail } from '~/domain/mail/send-mail.server';
import { outboxTransport } from '~/platform/mail/outbox.server';
import { env } from '~/platform/env.server';
import { addTime, days } from '~/platform/time';
import { NOW } from '#test/support/clock';
import { allowLetters, invited, leaveTokenOf, makeContact } from '#test/support/cohorts';
import { testDatabase } from '#test/support/database';

const { db } = await testDatabase();
beforeAll(() => allowLetters(db));
const later = addTime(NOW, days(1));

it('ends invitations of every cohort, with their reminders, once', async () => {
  const contact = await makeContact(db);
  const id = await invited(db, contact.id);
  await declineInvitations(db, { token: leaveTokenOf(id), how: 'one-click' }, later);
  await declineInvitations(db, { token: leaveTokenOf(id), how: 'page' }, later);
  expect(await db.invitationOptOut.findMany()).toEqual([{ email: contact.email, createdAt: later }]);
  expect(await db.cohortInvitation.findUniqueOrThrow({ where: { id } })).toMatchObject({
    nextAt: null,
    stoppedReason: 'Asked not to be invited again.',
  });
  const events = await db.auditEvent.findMany({ where: { kind: 'invitations.declined' } });
  expect(events).toMatchObject([
    { actorName: 'Hanna Brandt', accountId: contact.accountId, data: { how: 'one-click' } },
  ]);
});

it('counts for a letter that is written already (M3)', async () => {
  const contact = await makeContact(db);
  const id = await invited(db, contact.id);
  await declineInvitations(db, { token: leaveTokenOf(id), how: 'page' }, later);
  const mail = await db.mailMessage.findFirstOrThrow({ where: { toEmail: contact.email ?? '' } });
  await sendMail(db, outboxTransport({ db, secret: env().APP_SECRET }), mail.id, later);
  expect(await db.mailMessage.findUniqueOrThrow({ where: { id: mail.id } })).toMatchObject({
    status: 'SUPPRESSED',
    failure: 'wants no invitations',
  });
  expect(await db.outboxMail.count({ where: { toEmail: contact.email ?? '' } })).toBe(0);
});

it('changes nothing for a token that is none', async () => {
  const before = await db.invitationOptOut.count();
  await declineInvitations(db, { token: 'civ_none.x', how: 'page' }, later);
  await declineInvitations(db, { token: leaveTokenOf('civ_none'), how: 'page' }, later);
  expect(await db.invitationOptOut.count()).toBe(before);
});
