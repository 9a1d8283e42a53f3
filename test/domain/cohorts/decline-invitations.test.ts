import { beforeAll, expect, it } from 'vitest';
import { mergeContacts } from '~/domain/accounts/merge-contacts.server';
import { declineInvitations } from '~/domain/cohorts/decline-invitations.server';
import { inviteContact } from '~/domain/cohorts/invite-contact.server';
import { sendMail } from '~/domain/mail/send-mail.server';
import { outboxTransport } from '~/platform/mail/outbox.server';
import { env } from '~/platform/env.server';
import { addTime, days } from '~/platform/time';
import { actingStaff } from '#test/support/access';
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

it('counts for the letter of an invitation that a merge joined with another one', async () => {
  const [kept, gone] = [await makeContact(db), await makeContact(db)];
  const by = await actingStaff(db);
  const byMoment = async (contactId: string) => {
    const invite = { contactId, cohort: { slug: 'moments' as const } };
    const result = await db.$transaction((tx) => inviteContact(tx, invite, by, NOW));
    if (!result.ok) throw new Error(result.reason.text);
    return result.value.invitationId;
  };
  const both = [await byMoment(kept.id), await byMoment(gone.id)];
  expect(await mergeContacts(db, { keptId: kept.id, goneId: gone.id }, by, later)).toMatchObject({ ok: true });
  const left = await db.cohortInvitation.findMany({ where: { id: { in: both } }, select: { id: true } });
  const lost = both.find((id) => id !== left[0]?.id) as string;
  expect(left).toHaveLength(1);
  await declineInvitations(db, { token: leaveTokenOf(lost), how: 'one-click' }, later);
  expect(await db.invitationOptOut.count({ where: { email: kept.email as string } })).toBe(1);
  expect(await db.cohortInvitation.findUniqueOrThrow({ where: { id: left[0]?.id as string } })).toMatchObject({
    nextAt: null,
  });
});

it('changes nothing for a token that is none', async () => {
  const before = await db.invitationOptOut.count();
  await declineInvitations(db, { token: 'civ_none.x', how: 'page' }, later);
  await declineInvitations(db, { token: leaveTokenOf('civ_none'), how: 'page' }, later);
  expect(await db.invitationOptOut.count()).toBe(before);
});
