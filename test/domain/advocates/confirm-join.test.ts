import { describe, expect, it } from 'vitest';
import { applyToJoin } from '~/domain/advocates/apply-to-join.server';
import { confirmJoin } from '~/domain/advocates/confirm-join.server';
import { deriveToken } from '~/platform/derived-token.server';
import { addTime, days } from '~/platform/time';
import { joinForm } from '#test/support/advocates';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { makeAccount, makeStaff } from '#test/support/people';

const { db } = await testDatabase();
const later = addTime(NOW, days(1));

async function apply(email: string, changes = {}) {
  const { applicationId } = await applyToJoin(db, joinForm({ email, ...changes }), NOW);
  return deriveToken('join', applicationId);
}

describe('confirmJoin', () => {
  it('makes person, contact, advocate, willingness and consents at once, at the account of the domain', async () => {
    const account = await makeAccount(db);
    const { domain } = await db.accountDomain.findFirstOrThrow({ where: { accountId: account.id } });
    const token = await apply(`maren@${domain}`, { source: 'user-day' });
    const result = await confirmJoin(db, token, later);
    expect(result).toMatchObject({ ok: true, value: { isNew: true } });
    const advocate = await db.advocate.findFirstOrThrow({
      where: { person: { email: `maren@${domain}` } },
      include: { person: true, contact: true, willingness: true, consents: true },
    });
    expect(advocate).toMatchObject({
      readiness: 'APPLIED',
      source: 'user-day',
      joinedAt: later,
      quarterlyCap: 3,
      type: 'STATUS_SEEKER',
      expertise: ['Backfills', 'moving off nightly batch'],
      languages: ['en', 'de'],
      formerTools: ['Stowline', 'spreadsheets'],
      likes: null,
      person: { role: 'ADVOCATE', emailVerified: true, name: 'Maren Okafor', timeZone: 'Europe/Amsterdam' },
      contact: { accountId: account.id, title: 'Data platform lead' },
    });
    const answers = new Map(advocate.willingness.map(({ activity, answer }) => [activity, answer]));
    expect(answers.size).toBe(15);
    expect([answers.get('QUOTE'), answers.get('SOCIAL_POST'), answers.get('TALK'), answers.get('MENTORING')]).toEqual([
      'YES',
      'YES',
      'ASK_ME',
      'NO',
    ]);
    expect(advocate.consents.map(({ scope, wording }) => [scope, wording]).sort()).toEqual([
      ['NEWSLETTER', 'Send you the newsletter, twice a month?'],
      ['PUBLIC_NAME', 'Show your name and role on our public pages, and when we thank you by name?'],
    ]);
    const events = await db.auditEvent.findMany({ where: { advocateId: advocate.id }, orderBy: { id: 'asc' } });
    expect(events.map(({ kind }) => kind)).toEqual(['advocate.joined', 'consent.given', 'consent.given']);
    expect(events[0]).toMatchObject({
      actorId: advocate.personId,
      accountId: account.id,
      data: { source: 'user-day', contact: 'new', consents: ['NEWSLETTER', 'PUBLIC_NAME'] },
    });
  });

  it('takes the contact the CRM knows, and leaves what the CRM says', async () => {
    const account = await makeAccount(db);
    const contact = await db.contact.create({
      data: {
        id: 'con_known',
        email: 'known@elsewhere.example',
        name: 'M. Okafor',
        title: 'Head of data',
        accountId: account.id,
      },
    });
    await confirmJoin(db, await apply('known@elsewhere.example'), later);
    const advocate = await db.advocate.findFirstOrThrow({
      where: { contactId: contact.id },
      include: { contact: true },
    });
    expect(advocate.contact).toEqual(contact);
  });

  it('joins nobody to an account by a mail provider', async () => {
    await confirmJoin(db, await apply('maren.okafor@gmail.com'), later);
    const contact = await db.contact.findUniqueOrThrow({ where: { email: 'maren.okafor@gmail.com' } });
    expect(contact.accountId).toBeNull();
  });

  it('refuses an unknown token, an old one, and a colleague', async () => {
    const colleague = await makeStaff(db);
    expect(await confirmJoin(db, 'nonsense', later)).toEqual({ ok: false, reason: 'unknown' });
    const old = await apply('late@haldenfreight.example');
    expect(await confirmJoin(db, old, addTime(NOW, days(3)))).toEqual({ ok: false, reason: 'expired' });
    expect(await confirmJoin(db, await apply(colleague.email), later)).toEqual({ ok: false, reason: 'staff' });
    expect(await db.person.count({ where: { email: 'late@haldenfreight.example' } })).toBe(0);
  });

  it('joins once, however many links of one address are pressed at once', async () => {
    const email = 'eager@haldenfreight.example';
    const tokens = await Promise.all([1, 2, 3, 4].map(() => apply(email)));
    const results = await Promise.all([...tokens, ...tokens].map((token) => confirmJoin(db, token, later)));
    const values = results.map((result) => (result.ok ? result.value : null));
    expect(values.filter((value) => value?.isNew)).toHaveLength(1);
    expect(new Set(values.map((value) => value?.advocateId)).size).toBe(1);
    expect(
      await db.auditEvent.count({
        where: { kind: 'advocate.joined', actorName: 'Maren Okafor', advocateId: values[0]!.advocateId },
      }),
    ).toBe(1);
  });
});
