import { beforeAll, expect, it } from 'vitest';
import { applyToJoin } from '~/domain/advocates/apply-to-join.server';
import { confirmJoin } from '~/domain/advocates/confirm-join.server';
import { inviteNominated } from '~/domain/cohorts/invite-nominated.server';
import { lapseNominations } from '~/domain/cohorts/lapse-nominations.server';
import { submitNomination } from '~/domain/cohorts/submit-nomination.server';
import { deriveToken } from '~/platform/derived-token.server';
import { addTime, days } from '~/platform/time';
import { actingStaff } from '#test/support/access';
import { joinForm } from '#test/support/advocates';
import { NOW } from '#test/support/clock';
import { allowLetters, makeContact, makeNomination } from '#test/support/cohorts';
import { testDatabase } from '#test/support/database';

const { db } = await testDatabase();
const by = await actingStaff(db);
beforeAll(() => allowLetters(db));

const after = (n: number) => addTime(NOW, days(n));
const find = (id: string) => db.nomination.findUniqueOrThrow({ where: { id } });
const letters = (personId: string) =>
  db.mailMessage.findMany({ where: { personId }, orderBy: { createdAt: 'asc' }, select: { props: true } });

async function invitedNominee() {
  const contact = await makeContact(db);
  const nomination = await makeNomination(db, { email: contact.email ?? '', contactId: contact.id });
  await inviteNominated(db, nomination.id, by, NOW);
  return { contact, ...nomination };
}
const endReminders = (contactId: string) =>
  db.cohortInvitation.updateMany({ where: { contactId }, data: { nextAt: null } });

it('lapses once no reminder is to come and 30 days passed: status, one event and one letter with the reason', async () => {
  const { id, contact, nominatorId } = await invitedNominee();
  expect(await lapseNominations(db, after(31))).toBe(0);
  await endReminders(contact.id);
  expect(await lapseNominations(db, after(29))).toBe(0);
  const [first, second] = await Promise.all([lapseNominations(db, after(31)), lapseNominations(db, after(31))]);
  expect(first + second).toBe(1);
  const reason = 'They were invited on 19 November 2026 and did not join within 30 days.';
  expect(await find(id)).toMatchObject({ status: 'LAPSED', reason });
  const events = await db.auditEvent.findMany({ where: { kind: 'nomination.lapsed' } });
  expect(events).toMatchObject([{ data: { nominationId: id }, accountId: contact.accountId, reasons: [reason] }]);
  const told = await letters(nominatorId);
  expect(told).toHaveLength(2);
  expect(told[1]).toMatchObject({ props: { summary: expect.stringContaining(reason) } });
});

it('lapses as well when the person is gone from the CRM', async () => {
  const { id, contact } = await invitedNominee();
  await db.contact.delete({ where: { id: contact.id } });
  await lapseNominations(db, after(31));
  expect(await find(id)).toMatchObject({ status: 'LAPSED', contactId: null });
});

it('leaves the person free to be nominated again, and whoever joins after all has joined', async () => {
  const { id, contact } = await invitedNominee();
  await endReminders(contact.id);
  await lapseNominations(db, after(31));
  const again = { submissionKey: 'again', why: 'She asked about it.', activities: [], who: 'crm' as const };
  expect(await submitNomination(db, { ...again, contactId: contact.id }, by, after(40))).toMatchObject({ ok: true });
  const { applicationId } = await applyToJoin(db, joinForm({ email: contact.email ?? '' }), after(41));
  await confirmJoin(db, deriveToken('join', applicationId), after(41));
  expect(await find(id)).toMatchObject({ status: 'JOINED', reason: null, joinedAt: after(41) });
});

it('ends as joined when somebody joins at the moment it lapses', async () => {
  for (let round = 0; round < 5; round++) {
    const { id, contact } = await invitedNominee();
    await endReminders(contact.id);
    const { applicationId } = await applyToJoin(db, joinForm({ email: contact.email ?? '' }), after(31));
    await Promise.all([
      lapseNominations(db, after(31)),
      confirmJoin(db, deriveToken('join', applicationId), after(31)),
    ]);
    expect(await find(id)).toMatchObject({ status: 'JOINED', reason: null });
  }
});
