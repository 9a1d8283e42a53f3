import { beforeAll, describe, expect, it } from 'vitest';
import { sendAutomatic } from '~/domain/moments/send-automatic.server';
import { addTime, days } from '~/platform/time';
import { NOW } from '#test/support/clock';
import { allowLetters, makeContact } from '#test/support/cohorts';
import { testDatabase } from '#test/support/database';
import { makeSuggestion } from '#test/support/moments';
import { makeAccount } from '#test/support/people';

const { db } = await testDatabase();
beforeAll(async () => {
  await allowLetters(db);
  const set = { number: 12, isAutomatic: true, updatedAt: addTime(NOW, -days(1)) };
  await db.momentSetting.create({ data: set });
});

async function suggested(fields: Partial<Parameters<typeof makeSuggestion>[1]> = {}, account = {}) {
  const { id: accountId } = await makeAccount(db, account);
  const { id: contactId, email } = await makeContact(db, { accountId });
  const offers = ['join', 'reference', 'case-study'];
  const { id } = await makeSuggestion(db, { accountId, contactId, moment: 12, offers, ...fields });
  return { id, accountId, contactId, email: email ?? '' };
}
const look = (id: string) => db.suggestion.findUniqueOrThrow({ where: { id } });

describe('automatic sending', () => {
  it('invites to join in the words of the suggestion, and says that nobody decided it', async () => {
    const { id, accountId, contactId, email } = await suggested({ words: 'Hello Hanna,\n\nthank you.' });
    expect(await sendAutomatic(db, [accountId], NOW)).toBe(1);
    expect(await look(id)).toMatchObject({ status: 'ACCEPTED', decidedById: null, decision: 'join', decidedAt: NOW });
    expect(await db.cohortInvitation.findFirst({ where: { contactId } })).toMatchObject({
      invitedAt: NOW,
      subject: 'Thank you for your answer',
      body: 'Hello Hanna,\n\nthank you.',
    });
    expect(await db.mailMessage.count({ where: { toEmail: email } })).toBe(1);
    const event = await db.auditEvent.findFirstOrThrow({ where: { kind: 'suggestion.accepted', accountId } });
    expect(event).toMatchObject({ actorName: 'Flywheel', data: { offer: 'join', moment: 12 } });
  });

  it('sends once when several sweeps run at once', async () => {
    const { accountId, email } = await suggested();
    const counts = await Promise.all(Array.from({ length: 5 }, () => sendAutomatic(db, [accountId], NOW)));
    expect(counts.reduce((sum, n) => sum + n)).toBe(1);
    expect(await db.mailMessage.count({ where: { toEmail: email } })).toBe(1);
  });

  it('never sends while a stop lasts; the suggestion stays in the inbox', async () => {
    const { id, accountId, email } = await suggested({}, { escalationSince: NOW });
    expect(await sendAutomatic(db, [accountId], NOW)).toBe(0);
    expect((await look(id)).status).toBe('OPEN');
    expect(await db.mailMessage.count({ where: { toEmail: email } })).toBe(0);
    expect(await db.auditEvent.count({ where: { kind: 'suggestion.accepted', accountId } })).toBe(0);
  });

  it.each([
    ['of a moment that nobody switched to automatic', { moment: 18 }],
    ['from before it was switched on', { createdAt: addTime(NOW, -days(2)) }],
    ['that was put off', { status: 'SNOOZED' as const }],
    ['that offers no invitation', { offers: ['reference'] }],
  ])('leaves what is %s to people', async (_case, fields) => {
    const { accountId } = await suggested(fields);
    expect(await sendAutomatic(db, [accountId], NOW)).toBe(0);
  });

  it('sends at most 40 a day', async () => {
    const day = addTime(NOW, days(7));
    const done = { status: 'ACCEPTED' as const, decidedAt: day, decision: 'join' };
    const { accountId } = await suggested();
    for (let n = 0; n < 39; n++) await makeSuggestion(db, { accountId, moment: 12, ...done });
    const other = await suggested();
    expect(await sendAutomatic(db, [accountId, other.accountId], day)).toBe(1);
    expect(await sendAutomatic(db, [accountId, other.accountId], day)).toBe(0);
    expect(await sendAutomatic(db, [accountId, other.accountId], addTime(day, days(1)))).toBe(1);
  });
});
