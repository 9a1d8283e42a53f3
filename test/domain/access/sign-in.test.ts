import { describe, expect, it } from 'vitest';
import { issueSignIn } from '~/domain/access/issue-sign-in.server';
import { signIn } from '~/domain/access/sign-in.server';
import { auth } from '~/platform/auth.server';
import { deriveCode, deriveToken } from '~/platform/derived-token.server';
import { sessionToken } from '~/platform/session-cookie.server';
import { addTime, minutes, seconds } from '~/platform/time';
import { auditTrail } from '#test/support/access';
import { testDatabase } from '#test/support/database';
import { makeStaff } from '#test/support/people';

const { db } = await testDatabase();
const ask = (email: string, now = new Date()) => db.$transaction((tx) => issueSignIn(tx, email, now));
const linkOf = (id: string) => ({ token: deriveToken('sign-in', id) });
const codeOf = (signInId: string) => ({ signInId, code: deriveCode('sign-in', signInId) });

describe('signIn', () => {
  it('opens a session that both we and better-auth read, with one event', async () => {
    const person = await makeStaff(db);
    const before = (await auditTrail(db)).length;
    const result = await signIn(db, linkOf(await ask(person.email)), new Date());
    if (!result.ok) throw new Error(result.reason);
    expect(result.value.role).toBe('MANAGER');
    expect(result.value.cookie).toMatch(
      /^flywheel\.session_token=[^;]+; Max-Age=2592000; Path=\/; HttpOnly; SameSite=Lax$/,
    );

    const headers = new Headers({ cookie: result.value.cookie.split(';')[0] ?? '' });
    const token = sessionToken(new Request('http://flywheel.test', { headers }));
    const session = await db.session.findUniqueOrThrow({ where: { token: token ?? '' } });
    expect(session.personId).toBe(person.id);
    const seen = await db.$transaction((tx) => auth(tx).api.getSession({ headers }));
    expect(seen?.user.id).toBe(person.id);

    const events = (await auditTrail(db)).slice(before);
    expect(events).toEqual([
      { kind: 'person.signed-in', data: { personId: person.id, by: 'link' }, actorId: person.id },
    ]);
  });

  it('takes the code instead, and either only once', async () => {
    const { email } = await makeStaff(db);
    const id = await ask(email);
    expect((await signIn(db, codeOf(id), new Date())).ok).toBe(true);
    expect(await signIn(db, linkOf(id), new Date())).toEqual({ ok: false, reason: 'dead' });
    expect(await signIn(db, codeOf(id), new Date())).toEqual({ ok: false, reason: 'dead' });
  });

  it('refuses another code and leaves the link alive', async () => {
    const { email } = await makeStaff(db);
    const signInId = await ask(email);
    for (const code of ['00000000', '1', '']) {
      expect(await signIn(db, { signInId, code }, new Date())).toEqual({ ok: false, reason: 'dead' });
    }
    expect((await signIn(db, linkOf(signInId), new Date())).ok).toBe(true);
  });

  it.each([
    ['9:59', minutes(10) - seconds(1), true],
    ['10:01', minutes(10) + seconds(1), false],
  ])('of a link %s old says %s', async (_, age, works) => {
    const { email } = await makeStaff(db);
    const id = await ask(email, addTime(new Date(), -age));
    expect((await signIn(db, linkOf(id), new Date())).ok).toBe(works);
    expect((await signIn(db, linkOf(id), new Date())).ok).toBe(false);
  });

  it('refuses strangers and the disabled', async () => {
    const { email } = await makeStaff(db, { disabledAt: new Date() });
    for (const address of [email, 'nobody@northbeam.example']) {
      expect(await signIn(db, linkOf(await ask(address)), new Date())).toEqual({ ok: false, reason: 'dead' });
    }
  });

  it('takes addresses with rare but lawful characters', async () => {
    const { email } = await makeStaff(db, { email: 'r&d/ops@xn--bcher-kva.xn--p1ai' });
    expect((await signIn(db, linkOf(await ask(email)), new Date())).ok).toBe(true);
  });
});
