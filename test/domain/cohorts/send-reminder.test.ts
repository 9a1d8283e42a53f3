import { beforeAll, describe, expect, it } from 'vitest';
import { applyToJoin } from '~/domain/advocates/apply-to-join.server';
import { confirmJoin } from '~/domain/advocates/confirm-join.server';
import { sendReminder } from '~/domain/cohorts/send-reminder.server';
import { deriveToken } from '~/platform/derived-token.server';
import { addTime, days, minutes } from '~/platform/time';
import { joinForm } from '#test/support/advocates';
import { NOW } from '#test/support/clock';
import { allowLetters, invited, makeContact } from '#test/support/cohorts';
import { testDatabase } from '#test/support/database';
import { makeAccount } from '#test/support/people';

const { db } = await testDatabase();
beforeAll(() => allowLetters(db));

const on = (day: number) => addTime(addTime(NOW, days(day)), minutes(1));
const reminders = (email: string | null) =>
  db.mailMessage.findMany({
    where: { toEmail: email ?? '', message: 'cohort-reminder' },
    orderBy: { createdAt: 'asc' },
  });
const rowOf = (id: string) => db.cohortInvitation.findUniqueOrThrow({ where: { id } });

describe('reminders', () => {
  it('go out on days 2, 7 and 14, each once, and then no more', async () => {
    const contact = await makeContact(db);
    const id = await invited(db, contact.id);
    for (const day of [1, 2, 2, 6, 7, 7, 14, 14, 20, 40]) await sendReminder(db, { invitationId: id }, on(day));
    const sent = await reminders(contact.email);
    expect(sent.map(({ createdAt }) => createdAt)).toEqual([on(2), on(7), on(14)]);
    expect(sent.map(({ props }) => (props as { followUp: string }).followUp)).toEqual([
      expect.stringContaining('twice more'),
      expect.stringContaining('once more'),
      'This is the last letter about it.',
    ]);
    expect(await rowOf(id)).toMatchObject({ reminders: 3, nextAt: null, stoppedReason: null });
    expect(await db.auditEvent.count({ where: { kind: 'contact.reminded', accountId: contact.accountId } })).toBe(3);
  });

  it('go out once, however many workers take the job at once', async () => {
    const contact = await makeContact(db);
    const id = await invited(db, contact.id);
    await Promise.all([1, 2, 3, 4].map(() => sendReminder(db, { invitationId: id }, on(2))));
    expect(await reminders(contact.email)).toHaveLength(1);
    expect(await rowOf(id)).toMatchObject({ reminders: 1 });
  });

  it('wait out a stop moment: one is skipped, the next goes', async () => {
    const account = await makeAccount(db);
    const contact = await makeContact(db, { accountId: account.id });
    const id = await invited(db, contact.id);
    await db.account.update({ where: { id: account.id }, data: { escalationSince: new Date('2026-11-20') } });
    await sendReminder(db, { invitationId: id }, on(2));
    expect(await rowOf(id)).toMatchObject({ reminders: 0, nextAt: addTime(NOW, days(7)), stoppedReason: null });
    await db.account.update({ where: { id: account.id }, data: { escalationSince: null } });
    await sendReminder(db, { invitationId: id }, on(7));
    expect(await reminders(contact.email)).toHaveLength(1);
  });

  it.each(['Europe/London', null])('found late at night wait for the morning (zone %s)', async (timeZone) => {
    const contact = await makeContact(db, { timeZone });
    const id = await invited(db, contact.id);
    const morning = new Date('2026-11-22T08:30:00Z');
    await sendReminder(db, { invitationId: id }, new Date('2026-11-21T23:10:00Z'));
    expect(await reminders(contact.email)).toEqual([]);
    expect(await rowOf(id)).toMatchObject({ reminders: 0, nextAt: morning, stoppedReason: null });
    await sendReminder(db, { invitationId: id }, morning);
    expect(await reminders(contact.email)).toHaveLength(1);
    expect(await rowOf(id)).toMatchObject({ reminders: 1, nextAt: addTime(NOW, days(7)) });
  });

  it('end with the cohort', async () => {
    const contact = await makeContact(db);
    const id = await invited(db, contact.id);
    const { cohortId } = await rowOf(id);
    await db.cohort.update({ where: { id: cohortId }, data: { status: 'CLOSED' } });
    await sendReminder(db, { invitationId: id }, on(2));
    expect(await rowOf(id)).toMatchObject({ nextAt: null, stoppedReason: 'The cohort was closed.' });
    expect(await reminders(contact.email)).toEqual([]);
  });

  it('are never asked of an invitation that is not there', async () => {
    await expect(sendReminder(db, { invitationId: 'civ_none' }, on(2))).resolves.toBeUndefined();
  });
});

it('joining and a reminder at once: nobody is reminded after they joined', async () => {
  for (let round = 0; round < 5; round++) {
    const contact = await makeContact(db);
    const id = await invited(db, contact.id);
    const { applicationId } = await applyToJoin(db, joinForm({ email: contact.email ?? '' }), on(1));
    await Promise.all([
      confirmJoin(db, deriveToken('join', applicationId), on(2)),
      sendReminder(db, { invitationId: id }, on(2)),
    ]);
    const row = await rowOf(id);
    expect(row).toMatchObject({ joinedAt: on(2), nextAt: null });
    expect(await reminders(contact.email)).toHaveLength(row.reminders);
    await sendReminder(db, { invitationId: id }, on(7));
    expect(await reminders(contact.email)).toHaveLength(row.reminders);
  }
});
