import { beforeAll, expect, it } from 'vitest';
import { declineNomination } from '~/domain/cohorts/decline-nomination.server';
import { inviteNominated } from '~/domain/cohorts/invite-nominated.server';
import { actingStaff } from '#test/support/access';
import { NOW } from '#test/support/clock';
import { allowLetters, makeContact, makeNomination } from '#test/support/cohorts';
import { testDatabase } from '#test/support/database';
import { makeAccount } from '#test/support/people';

const { db } = await testDatabase();
const by = await actingStaff(db);
beforeAll(() => allowLetters(db));
const invite = (id: string) => inviteNominated(db, id, by, NOW);

it('invites a contact in the words of the standing cohort, names who thought of them, and tells the nominator', async () => {
  const contact = await makeContact(db, { name: 'Leila Osei' });
  const nomination = await makeNomination(db, { contactId: contact.id, email: contact.email ?? '' });
  expect(await invite(nomination.id)).toEqual({ ok: true, value: { name: 'Leila Osei' } });
  expect(await db.nomination.findUniqueOrThrow({ where: { id: nomination.id } })).toMatchObject({
    ...{ status: 'INVITED', decidedById: by.personId, accountId: contact.accountId },
  });
  const letter = await db.mailMessage.findFirstOrThrow({ where: { toEmail: contact.email ?? '' } });
  expect(JSON.stringify(letter.props)).toContain('Callum Reid, whom you know from working with us');
  expect(await db.mailMessage.findFirstOrThrow({ where: { personId: nomination.nominatorId } })).toMatchObject({
    props: { headline: 'Leila Osei is invited' },
  });
});

it('takes somebody new into the CRM, at the account of their domain', async () => {
  const account = await makeAccount(db);
  const { domain } = await db.accountDomain.findFirstOrThrow({ where: { accountId: account.id } });
  const nomination = await makeNomination(db, { name: 'New Person', email: `new@${domain}` });
  await invite(nomination.id);
  expect(await db.contact.findUniqueOrThrow({ where: { email: `new@${domain}` } })).toMatchObject({
    ...{ name: 'New Person', accountId: account.id, title: null },
  });
});

it('is refused with the reason, and leaves nothing behind', async () => {
  const nomination = await makeNomination(db, { email: 'odd@northbeam.example' });
  expect(await invite(nomination.id)).toMatchObject({ reason: { code: 'refused', why: { code: 'staff' } } });
  expect(await db.contact.count({ where: { email: 'odd@northbeam.example' } })).toBe(0);
  expect(await db.nomination.findUniqueOrThrow({ where: { id: nomination.id } })).toMatchObject({ status: 'NEW' });
});

it('is decided once, by whoever comes first', async () => {
  for (let round = 0; round < 4; round++) {
    const { id, email } = await makeNomination(db);
    const reason = 'An upsell is open there.';
    const results = await Promise.all([
      invite(id),
      declineNomination(db, { nominationId: id, reason }, by, NOW),
      invite(id),
    ]);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    const { status } = await db.nomination.findUniqueOrThrow({ where: { id } });
    expect(await db.mailMessage.count({ where: { toEmail: email } })).toBe(status === 'INVITED' ? 1 : 0);
  }
  expect(await invite('nom_none')).toEqual({ ok: false, reason: { code: 'not-found' } });
});
