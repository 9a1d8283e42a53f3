import { beforeAll, describe, expect, it } from 'vitest';
import { inviteContact } from '~/domain/cohorts/invite-contact.server';
import { sendMail } from '~/domain/mail/send-mail.server';
import { changeSettings } from '~/domain/settings/change-settings.server';
import type { Mail, MailTransport } from '~/platform/mail/transport';
import { addTime, days } from '~/platform/time';
import { actingStaff, waitingJobs } from '#test/support/access';
import { makeAskOf } from '#test/support/advocates';
import { NOW } from '#test/support/clock';
import { allowLetters, makeCohort, makeContact } from '#test/support/cohorts';
import { testDatabase } from '#test/support/database';
import { makeAccount, makeAdvocate, makeStaff } from '#test/support/people';

const { db } = await testDatabase();
let by: Awaited<ReturnType<typeof actingStaff>>;
beforeAll(async () => {
  by = await actingStaff(db, { name: 'Priya Raman' });
  await allowLetters(db);
});

type Invite = Parameters<typeof inviteContact>[1];
const invite = (what: Invite, now = NOW) => db.$transaction((tx) => inviteContact(tx, what, by, now));
const codeOf = (result: Awaited<ReturnType<typeof invite>>) => (result.ok ? 'invited' : result.reason.code);

describe('an invitation', () => {
  it('is row, letter, audit event and reminder together', async () => {
    const account = await makeAccount(db, { name: 'Tessel' });
    const contact = await makeContact(db, { accountId: account.id });
    const cohort = await makeCohort(db);
    const result = await invite({ contactId: contact.id, cohort: { id: cohort.id } });
    expect(result.ok).toBe(true);
    const row = await db.cohortInvitation.findFirstOrThrow({ where: { contactId: contact.id } });
    expect(row).toMatchObject({ invitedAt: NOW, nextAt: addTime(NOW, days(2)), reminders: 0, excludedReason: null });
    const mail = await db.mailMessage.findFirstOrThrow({ where: { toEmail: contact.email ?? '' } });
    expect(mail).toMatchObject({
      message: 'cohort-invitation',
      props: { subject: 'Would you show others how Tessel plans?', whom: 'Hanna Brandt, Tessel' },
    });
    expect(JSON.stringify(mail.props)).toContain('Hello Hanna,');
    expect(await waitingJobs(db, 'send-cohort-reminder')).toContainEqual({ invitationId: row.id });
    expect(await db.auditEvent.findFirstOrThrow({ where: { accountId: account.id } })).toMatchObject({
      kind: 'contact.invited',
      actorName: 'Priya Raman',
      data: { cohortId: cohort.id, invitationId: row.id, name: 'Hanna Brandt' },
    });
  });

  it('carries a link to the form and one out of all invitations, which stand nowhere in the database', async () => {
    const contact = await makeContact(db);
    const cohort = await makeCohort(db, { slug: 'with-links' });
    const result = await invite({ contactId: contact.id, cohort: { id: cohort.id } });
    const mail = await db.mailMessage.findFirstOrThrow({ where: { toEmail: contact.email ?? '' } });
    const sent: Mail[] = [];
    const port: MailTransport = {
      name: 'outbox',
      maxBatch: 1,
      send: async (one) => (sent.push(one), { kind: 'accepted', rows: [{ ok: true, providerId: 'p' }] }),
      sendBatch: () => Promise.reject(new Error('single letters only')),
    };
    await sendMail(db, port, mail.id, NOW);
    const id = result.ok ? result.value.invitationId : '';
    const [, out] = /<(\S+)\/one-click>/.exec(sent[0]?.headers['List-Unsubscribe'] ?? '') ?? [];
    expect(out).toMatch(new RegExp(`^http://flywheel.test/no-invitations/${id}\\.[\\w-]{43}$`));
    expect(sent[0]?.headers['List-Unsubscribe-Post']).toBe('List-Unsubscribe=One-Click');
    expect(sent[0]?.text).toContain(out);
    expect(sent[0]?.text).toMatch(new RegExp(`http://flywheel.test/c/with-links/${id}\\.[\\w-]{43}`));
    expect(sent[0]?.text).toContain('18 Lantern Yard');
    expect(sent[0]?.text).not.toContain('/login');
  });

  it('takes words of its own, and the standing cohort of moments made when first needed', async () => {
    const contact = await makeContact(db);
    const words = { subject: 'Congratulations on the renewal', body: 'Dear {first name}, well done.' };
    expect(codeOf(await invite({ contactId: contact.id, cohort: { slug: 'moments' }, words }))).toBe('invited');
    const row = await db.cohortInvitation.findFirstOrThrow({
      where: { contactId: contact.id },
      include: { cohort: true },
    });
    expect(row).toMatchObject({ ...words, cohort: { slug: 'moments', status: 'OPEN', createdById: null } });
  });

  it('may come again from a standing cohort in another quarter, as the same row and a new letter', async () => {
    const contact = await makeContact(db);
    const first = await invite({ contactId: contact.id, cohort: { slug: 'moments' } });
    const again = await invite({ contactId: contact.id, cohort: { slug: 'moments' } }, addTime(NOW, days(80)));
    expect(again).toEqual(first);
    expect(await db.mailMessage.count({ where: { toEmail: contact.email ?? '' } })).toBe(2);
  });
});

describe('nobody is invited', () => {
  const refused = async (fields: Parameters<typeof makeContact>[1], prepare?: (email: string) => Promise<unknown>) => {
    const contact = await makeContact(db, fields);
    await prepare?.(contact.email ?? '');
    const result = await invite({ contactId: contact.id, cohort: { slug: 'moments' } });
    expect(await db.mailMessage.count({ where: { toEmail: contact.email ?? '' } })).toBe(0);
    return codeOf(result);
  };

  it.each([
    ['without an address', { email: null }, 'no-address'],
    ['who left', { leftOn: NOW }, 'left'],
    ['at a domain of ours', { email: 'new.colleague@eu.northbeam.example' }, 'staff'],
  ])('%s', async (_case, fields, code) => {
    await makeStaff(db);
    expect(await refused(fields)).toBe(code);
  });

  it('who bounced, or asked not to be', async () => {
    const suppress = (email: string) => db.suppression.create({ data: { email, source: 'complaint' } });
    const optOut = (email: string) => db.invitationOptOut.create({ data: { email, createdAt: NOW } });
    expect(await refused({}, suppress)).toBe('suppressed');
    expect(await refused({}, optOut)).toBe('declined');
  });

  it('who is an advocate, or was', async () => {
    const advocate = await makeAdvocate(db);
    const left = await makeAdvocate(db, { leftAt: NOW });
    for (const { contactId } of [advocate, left])
      expect(codeOf(await invite({ contactId, cohort: { slug: 'moments' } }))).toBe('advocate');
  });

  it('at a competitor', async () => {
    await changeSettings(db, { competitorDomains: ['rival.example'] }, by, NOW);
    expect(await refused({ email: 'spy@rival.example' })).toBe('competitor');
  });

  it('while a stop moment lasts at the account', async () => {
    const account = await makeAccount(db, { escalationSince: new Date('2026-11-16') });
    expect(await refused({ accountId: account.id })).toBe('stop');
  });

  it('by a cohort that is not open, or without a postal address (M1)', async () => {
    const contact = await makeContact(db);
    const draft = await makeCohort(db, { status: 'DRAFT' });
    expect(codeOf(await invite({ contactId: contact.id, cohort: { id: draft.id } }))).toBe('closed');
    await changeSettings(db, { postalAddress: '' }, by, NOW);
    expect(codeOf(await invite({ contactId: contact.id, cohort: { slug: 'moments' } }))).toBe('no-postal-address');
    await allowLetters(db);
  });
});

describe('the budget of the account', () => {
  it('is one for asks and invitations', async () => {
    await changeSettings(db, { accountQuarterlyCap: 2 }, by, NOW);
    const account = await makeAccount(db, { name: 'Halden Freight' });
    const advocate = await makeAdvocate(db, { accountId: account.id });
    await makeAskOf(db, advocate.id, { askedAt: NOW });
    const people = await Promise.all([1, 2].map(() => makeContact(db, { accountId: account.id })));
    const results = [];
    for (const { id } of people) results.push(await invite({ contactId: id, cohort: { slug: 'moments' } }));
    expect(results.map(codeOf)).toEqual(['invited', 'account-budget']);
    expect(results[1]).toMatchObject({
      reason: {
        text: 'Halden Freight has had 2 of 2 asks and invitations this quarter, over all its people.',
        until: new Date('2027-01-01'),
      },
    });
    await changeSettings(db, { accountQuarterlyCap: 8 }, by, NOW);
  });
});

describe('at once', () => {
  it('two cohorts invite the same contact: one wins', async () => {
    const contact = await makeContact(db);
    const cohorts = await Promise.all([1, 2, 3, 4].map(() => makeCohort(db)));
    const results = await Promise.all(cohorts.map(({ id }) => invite({ contactId: contact.id, cohort: { id } })));
    expect(results.map((result) => (result.ok ? 'won' : result.reason.code)).sort()).toEqual([
      'invited',
      'invited',
      'invited',
      'won',
    ]);
    expect(await db.mailMessage.count({ where: { toEmail: contact.email ?? '' } })).toBe(1);
  });

  it('many people of one account: never more than its budget', async () => {
    await changeSettings(db, { accountQuarterlyCap: 3 }, by, NOW);
    const account = await makeAccount(db);
    const people = await Promise.all([1, 2, 3, 4, 5, 6].map(() => makeContact(db, { accountId: account.id })));
    const cohort = await makeCohort(db);
    const results = await Promise.all(people.map(({ id }) => invite({ contactId: id, cohort: { id: cohort.id } })));
    expect(results.filter(({ ok }) => ok)).toHaveLength(3);
  });
});
