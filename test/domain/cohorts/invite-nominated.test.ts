import { setTimeout as wait } from 'node:timers/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { applyToJoin } from '~/domain/advocates/apply-to-join.server';
import { confirmJoin } from '~/domain/advocates/confirm-join.server';
import { declineNomination } from '~/domain/cohorts/decline-nomination.server';
import { inviteNominated } from '~/domain/cohorts/invite-nominated.server';
import { deriveToken } from '~/platform/derived-token.server';
import { actingStaff } from '#test/support/access';
import { joinForm } from '#test/support/advocates';
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

describe('inviting a nominee while they join', () => {
  it.each(['known to the CRM', 'new to it'])(
    'ends in one outcome, without waiting in a circle: %s',
    async (nominee) => {
      for (let round = 0; round < 20; round++) {
        const account = await makeAccount(db);
        const { domain } = await db.accountDomain.findFirstOrThrow({ where: { accountId: account.id } });
        const email = `nominee@${domain}`;
        const known = nominee === 'new to it' ? null : await makeContact(db, { accountId: account.id, email });
        const { id } = await makeNomination(db, { email, contactId: known?.id });
        const { applicationId } = await applyToJoin(db, joinForm({ email }), NOW);
        const [invited, joined] = await Promise.all([
          wait(round % 2 ? round : 0).then(() => invite(id)),
          wait(round % 2 ? 0 : round * 2).then(() => confirmJoin(db, deriveToken('join', applicationId), NOW)),
        ]);
        expect(joined).toMatchObject({ ok: true, value: { isNew: true } });
        if (!invited.ok) expect(['decided', 'refused']).toContain(invited.reason.code);
        expect(await db.nomination.findUniqueOrThrow({ where: { id } })).toMatchObject({ status: 'JOINED' });
        expect(await db.mailMessage.count({ where: { toEmail: email, message: 'cohort-invitation' } })).toBe(
          +invited.ok,
        );
        expect(await db.contact.count({ where: { email } })).toBe(1);
      }
    },
  );
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
