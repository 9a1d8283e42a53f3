import { describe, expect, it } from 'vitest';
import { setUpCode } from '~/domain/access/set-up-code.server';
import { getSettings } from '~/domain/settings/queries.server';
import { deriveToken } from '~/platform/derived-token.server';
import { action as accept, loader as invitationPage } from '~/routes/public/invitation';
import { action as signIn } from '~/routes/public/login';
import { action as signOut, loader as signOutPage } from '~/routes/public/logout';
import { action as setUp } from '~/routes/public/setup';
import { action as revoke } from '~/routes/staff/invitation-revoke';
import { loader as letterAlone } from '~/routes/staff/outbox-letter-html';
import { loader as outbox } from '~/routes/staff/outbox';
import { action as invite } from '~/routes/staff/people';
import { action as changeRole, loader as personPage } from '~/routes/staff/person';
import { action as door } from '~/routes/staff/person-door';
import { action as saveSettings } from '~/routes/staff/settings';
import { answerOf } from '#test/support/answers';
import { testDatabase } from '#test/support/database';
import { makeAdvocate, makeStaff } from '#test/support/people';
import { get, post, signInAs } from '#test/support/requests';
import { ask, letterFor } from '#test/support/sign-in';

const { db } = await testDatabase();
const admin = await makeStaff(db, { role: 'ADMIN' });
const cookie = await signInAs(db, admin.id);
const as = (params: Record<string, string> = {}) => ({ cookie, params });
type Faulty = { fault: { errors: Record<string, string[]>; values: Record<string, string> } };

describe('people', () => {
  const helen = { name: 'Helen Strand', email: 'Helen@Northbeam.example', role: 'REQUESTER', team: 'SALES' };

  it('invites, shows the invitation, lets in once', async () => {
    expect((await answerOf(invite(post('/people', helen, as())))).status).toBe(302);
    const { id } = await db.staffInvitation.findFirstOrThrow({ where: { email: 'helen@northbeam.example' } });
    const token = deriveToken('invitation', id);
    const page = await invitationPage(get(`/invitation/${token}`, { params: { token } }));
    expect(page.invitation).toMatchObject({ name: 'Helen Strand', invitedBy: { name: 'Priya Raman' } });
    const press = () => answerOf(accept(post(`/invitation/${token}`, {}, { params: { token } })));
    const answer = await press();
    expect([answer.status, answer.headers.get('location')]).toEqual([302, '/requests']);
    expect((await press()).status).toBe(410);
  });

  it('names what is wrong and keeps what was typed', async () => {
    const { status, body } = await answerOf(invite(post('/people', { ...helen, team: '', email: 'helen@' }, as())));
    const { errors, values } = (body as Faulty).fault;
    expect(status).toBe(400);
    expect(Object.keys(errors)).toContain('email');
    expect(values).toMatchObject({ name: 'Helen Strand', email: 'helen@' });
    const known = await answerOf(invite(post('/people', { ...helen, email: admin.email }, as())));
    expect((known.body as Faulty).fault.errors.email).toEqual([expect.stringContaining('known already')]);
  });

  it('wants a team of a requester', async () => {
    const { body } = await answerOf(
      invite(post('/people', { ...helen, email: 'new@northbeam.example', team: '' }, as())),
    );
    expect((body as Faulty).fault.errors).toEqual({ team: [expect.any(String)] });
  });

  it('takes an invitation back', async () => {
    await answerOf(invite(post('/people', { ...helen, email: 'jonas@northbeam.example' }, as())));
    const { id } = await db.staffInvitation.findFirstOrThrow({ where: { email: 'jonas@northbeam.example' } });
    await answerOf(revoke(post(`/people/invitations/${id}/revoke`, {}, as({ id }))));
    expect((await db.staffInvitation.findUniqueOrThrow({ where: { id } })).revokedAt).not.toBeNull();
  });

  it('changes a role, shuts out and lets in; advocates are nobody here', async () => {
    const { id } = await makeStaff(db);
    await answerOf(changeRole(post(`/people/${id}`, { role: 'LEADER', team: '' }, as({ id }))));
    await answerOf(door(post(`/people/${id}/door`, { intent: 'disable' }, as({ id }))));
    expect(await db.person.findUnique({ where: { id } })).toMatchObject({
      role: 'LEADER',
      disabledAt: expect.any(Date),
    });
    await answerOf(door(post(`/people/${id}/door`, { intent: 'enable' }, as({ id }))));
    expect((await db.person.findUniqueOrThrow({ where: { id } })).disabledAt).toBeNull();
    const { personId } = await makeAdvocate(db);
    expect((await answerOf(personPage(get(`/people/${personId}`, as({ id: personId }))))).status).toBe(404);
  });

  it('does not let the last admin give the role away', async () => {
    const form = { role: 'LEADER', team: '' };
    const { status, body } = await answerOf(changeRole(post('/people/x', form, as({ id: admin.id }))));
    expect([status, (body as Faulty).fault.errors.form]).toEqual([400, [expect.stringContaining('last admin')]]);
  });
});

describe('settings', () => {
  it('are saved from the page', async () => {
    const typed = {
      companyName: 'Northbeam',
      programmeName: 'Advocates',
      accent: '#6b2fb3',
      postalAddress: '14 Tannery Yard',
      senderEmail: '',
      contactEmail: '',
      timeZone: 'Europe/London',
      currency: 'GBP',
      opens: '9',
      closes: '17',
      defaultQuarterlyCap: '4',
      accountQuarterlyCap: '8',
      restDays: '30',
      profileConfirmedMonths: '6',
      askExpiresDays: '7',
    };
    expect((await answerOf(saveSettings(post('/settings', typed, as())))).status).toBe(302);
    expect(await getSettings(db)).toMatchObject({ companyName: 'Northbeam', accent: '#6b2fb3' });
    const wrong = await answerOf(saveSettings(post('/settings', { ...typed, restDays: 'many' }, as())));
    expect((wrong.body as Faulty).fault).toMatchObject({
      errors: { restDays: [expect.any(String)] },
      values: { restDays: 'many' },
    });
  });
});

describe('the outbox', () => {
  it('lists letters and shows one alone, to admins', async () => {
    await ask(admin.email);
    await letterFor(db, admin.email);
    const list = await outbox(get('/outbox?q=northbeam', as()));
    const id = list.letters[0]?.id ?? '';
    expect(list).toMatchObject({ total: 1, letters: [{ toEmail: admin.email }] });
    const alone = await answerOf(letterAlone(get(`/outbox/${id}/letter`, as({ id }))));
    expect(alone.body).toContain('<base target="_blank">');
    const manager = await signInAs(db, (await makeStaff(db)).id);
    expect((await answerOf(letterAlone(get(`/outbox/${id}/letter`, { cookie: manager, params: { id } })))).status).toBe(
      403,
    );
  });
});

describe('the doors', () => {
  it('signs out by a form, not by a link', async () => {
    const { id } = await makeStaff(db);
    const session = await signInAs(db, id);
    expect((await answerOf(signOutPage())).headers.get('set-cookie')).toBeNull();
    const answer = await answerOf(signOut(post('/logout', {}, { cookie: session })));
    expect(answer.headers.get('set-cookie')).toContain('Max-Age=0');
    expect(await db.session.count({ where: { personId: id } })).toBe(0);
  });

  it('answers the sixth request for an address from one place with a 429', async () => {
    const answers = [];
    for (let i = 0; i < 6; i++) answers.push(await ask('pestered@northbeam.example', { ip: '203.0.113.9' }));
    expect(answers.map(({ status }) => status)).toEqual([302, 302, 302, 302, 302, 429]);
    expect(Number(answers[5]?.headers.get('retry-after'))).toBeGreaterThan(0);
    const forged = { 'x-forwarded-for': '198.51.100.1' };
    expect((await ask('pestered@northbeam.example', { ip: '203.0.113.9', headers: forged })).status).toBe(429);
    expect((await ask('pestered@northbeam.example', { ip: '203.0.113.10' })).status).toBe(302);
  });

  it('takes an address that is none back with what was typed', async () => {
    const { status, body } = await answerOf(signIn(post('/login', { email: 'helen at northbeam' })));
    expect([status, (body as Faulty).fault.values.email]).toEqual([400, 'helen at northbeam']);
  });

  it('sets up only what is empty', async () => {
    const form = {
      code: setUpCode(),
      name: 'Eve',
      email: 'eve@northbeam.example',
      companyName: 'Eve',
      postalAddress: 'Somewhere',
    };
    const answer = await answerOf(setUp(post('/setup', form)));
    expect([answer.status, answer.headers.get('location')]).toEqual([302, '/login']);
    expect(await db.person.count({ where: { email: form.email } })).toBe(0);
    const wrong = await answerOf(setUp(post('/setup', { ...form, code: 'aaaa' })));
    expect((wrong.body as Faulty).fault.errors.code).toEqual([expect.stringContaining('not the set-up code')]);
  });
});
