import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { inviteStaff } from '~/domain/access/invite-staff.server';
import { system } from '~/domain/audit/record.server';
import { changeSettings } from '~/domain/settings/change-settings.server';
import { openSession } from '~/platform/auth.server';
import { deriveToken, hashToken } from '~/platform/derived-token.server';
import { env } from '~/platform/env.server';
import { readOutboxBody } from '~/platform/mail/outbox.server';
import { addTime, minutes, seconds } from '~/platform/time';
import { actingStaff } from '#test/support/access';
import { openBrowser, openPage } from '#test/support/browser';
import { startBuiltApp } from '#test/support/built-app';
import { testDatabase } from '#test/support/database';
import { dumpDatabase, linesWith } from '#test/support/dump';
import { launchSite } from '#test/support/launch-site';
import { makeStaff } from '#test/support/people';
import { ask, letterFor, press, type } from '#test/support/sign-in';

/** Reliability S1: the e-mailed link. */
const { db, pool, url } = await testDatabase();
const send = await startBuiltApp();
const sessionsOf = (personId: string) => db.session.count({ where: { personId } });
let place = 0;
/** Each test asks from a place of its own, so that none uses up the tries of another. */
const somewhere = () => ({ ip: `203.0.113.${(place += 1)}` });

afterEach(() => vi.useRealTimers());

describe('one token', () => {
  it('opens one session for fifty parallel presses', async () => {
    const person = await makeStaff(db);
    await ask(person.email, somewhere());
    const { token } = await letterFor(db, person.email);
    const answers = await Promise.all(Array.from({ length: 50 }, () => press(token)));
    expect(answers.filter(({ status }) => status === 302)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 410)).toHaveLength(49);
    expect(await sessionsOf(person.id)).toBe(1);
  });

  it('control: looking first and deleting later opens several', async () => {
    const person = await makeStaff(db);
    await ask(person.email, somewhere());
    const where = { value: person.email };
    const naive = async () => {
      if (!(await db.verification.findFirst({ where }))) return;
      await db.$transaction((tx) => openSession(tx, person.id));
      await db.verification.deleteMany({ where });
    };
    await Promise.all(Array.from({ length: 50 }, naive));
    expect(await sessionsOf(person.id)).toBeGreaterThan(1);
  });
});

describe('time', () => {
  it.each([
    ['9:59', minutes(10) - seconds(1), 302],
    ['10:01', minutes(10) + seconds(1), 410],
  ])('after %s', async (_, wait, status) => {
    const { email } = await makeStaff(db);
    await ask(email, somewhere());
    const { token } = await letterFor(db, email);
    vi.useFakeTimers({ toFake: ['Date'], now: addTime(new Date(), wait) });
    expect((await press(token)).status).toBe(status);
  });
});

it('refuses the older of two links, and takes the newer', async () => {
  const { email } = await makeStaff(db);
  await ask(email, somewhere());
  const older = await letterFor(db, email);
  await ask(email, somewhere());
  const newer = await letterFor(db, email);
  expect((await press(older.token)).status).toBe(410);
  expect((await press(newer.token)).status).toBe(302);
});

it('consumes nothing by GET and HEAD, twenty times each', async () => {
  const { email, id } = await makeStaff(db);
  await actingStaff(db);
  await ask(email, somewhere());
  const { token, signInId } = await letterFor(db, email);
  for (let i = 0; i < 20; i++) {
    for (const [method, path] of [
      ['GET', `/login/${token}`],
      ['HEAD', `/login/${token}`],
      ['GET', `/login/${token}.data`],
    ] as const) {
      const answer = await send(path, { method });
      expect([200, 202, 204]).toContain(answer.status);
      expect(answer.headers.get('set-cookie')).toBeNull();
    }
  }
  expect(await db.verification.count({ where: { id: signInId } })).toBe(1);
  expect(await sessionsOf(id)).toBe(0);
  expect((await press(token)).status).toBe(302);
});

it('mails the configured host whatever the request says of itself', async () => {
  const { email } = await makeStaff(db);
  const headers = { host: 'evil.example', 'x-forwarded-host': 'evil.example', forwarded: 'host=evil.example' };
  const { headers: answer } = await ask(email, { ...somewhere(), headers });
  expect(answer.get('location')).toBe('/login/sent');
  expect(answer.get('set-cookie')).not.toMatch(/domain/i);
  const { link } = await letterFor(db, email);
  expect(new URL(link).origin).toBe(env().SITE_URL);
});

describe('the typed code', () => {
  it('counts in the browser that asked, and uses the link up', async () => {
    const person = await makeStaff(db);
    const { cookie } = await ask(person.email, { ...somewhere(), next: '/requests' });
    const { code, token } = await letterFor(db, person.email);
    const elsewhere = await ask('somebody@northbeam.example', somewhere());
    expect((await type(code, elsewhere.cookie)).status).toBe(400);
    expect((await type(code, '')).headers.get('location')).toBe('/login');
    const answer = await type(`${code.slice(0, 4)} ${code.slice(4)}`, cookie);
    expect([answer.status, answer.headers.get('location')]).toEqual([302, '/requests']);
    expect((await press(token)).status).toBe(410);
    expect((await type(code, cookie)).status).toBe(400);
  });

  it('dies after five tries; the link lives', async () => {
    const { email } = await makeStaff(db);
    const { cookie } = await ask(email, somewhere());
    const { code, token } = await letterFor(db, email);
    const wrong = code === '00000000' ? '00000001' : '00000000';
    for (let i = 0; i < 5; i++) expect((await type(wrong, cookie)).status).toBe(400);
    expect((await type(code, cookie)).status).toBe(429);
    expect((await press(token)).status).toBe(302);
  });
});

it('keeps no raw token in the database or the queue', async () => {
  const person = await makeStaff(db);
  const asked = await ask(person.email, somewhere());
  const { token, code } = await letterFor(db, person.email);
  const invited = await inviteStaff(
    db,
    { name: 'Helen Strand', email: 'helen@northbeam.example', role: 'LEADER', team: null },
    await actingStaff(db),
    new Date(),
  );
  if (!invited.ok) throw new Error(invited.reason);
  const before = await dumpDatabase(pool);
  const answer = await press(token, asked.cookie);
  const session = decodeURIComponent(answer.headers.getSetCookie()[0]?.split(/[=;]/)[1] ?? '');
  const dump = [...before, ...(await dumpDatabase(pool))];
  const invitation = deriveToken('invitation', invited.value.invitationId);
  for (const secret of [token, code, invitation, session]) {
    expect(secret.length).toBeGreaterThanOrEqual(8);
    expect(linesWith(secret, dump)).toEqual([]);
  }
  // Control: the dump does hold what is kept, and a token that is kept would be seen.
  expect(linesWith(hashToken(token), before)).not.toEqual([]);
  await db.verification.create({ data: { id: 'leak', identifier: 'leak', value: token, expiresAt: new Date() } });
  expect(linesWith(token, await dumpDatabase(pool))).toHaveLength(1);
});

it('lets a scanner with scripts look twenty times, and tells the log no secret', { timeout: 120_000 }, async () => {
  const person = await makeStaff(db, { role: 'ADMIN' });
  await changeSettings(db, { companyName: 'Northbeam', postalAddress: '14 Tannery Yard' }, system, new Date());
  const site = await launchSite(url, { args: ['--worker'], env: { LOG_LEVEL: 'trace' } });
  onTestFinished(site.stop);
  const fromHere = { origin: site.url, 'sec-fetch-site': 'same-origin' };
  const post = (path: string, form: Record<string, string> = {}) =>
    fetch(site.url + path, { method: 'POST', body: new URLSearchParams(form), headers: fromHere, redirect: 'manual' });
  expect((await post('/login', { email: person.email })).status).toBe(302);
  const letter = await vi.waitFor(async () => {
    const row = await db.outboxMail.findFirstOrThrow({ where: { toEmail: person.email } });
    return readOutboxBody(env().APP_SECRET, row.sealedBody).text;
  }, 20_000);
  const link = /https?:\/\/\S+\/login\/[\w-]{43}/.exec(letter)?.[0] ?? '';
  const code = /\b\d{8}\b/.exec(letter)?.[0] ?? '';

  const browser = await openBrowser();
  onTestFinished(() => browser.close());
  const { page } = await openPage(browser);
  for (let i = 0; i < 20; i++) await page.goto(link, { waitUntil: 'networkidle' });
  expect(await sessionsOf(person.id)).toBe(0);
  const path = new URL(link).pathname;
  const [pressed, again] = [await post(path), await post(path)];
  expect([pressed.status, again.status]).toEqual([302, 410]);
  const session = pressed.headers.getSetCookie()[0]?.split(/[=;]/)[1] ?? '';
  await fetch(`${site.url}/nowhere/${path.slice(-43)}`);

  const said = site.output().split('\n');
  for (const secret of [path.slice(-43), code, session, decodeURIComponent(session), person.email]) {
    expect(linesWith(secret, said)).toEqual([]);
  }
  // Control: the log does tell of these requests.
  expect(linesWith('"path":"/login/***"', said).length).toBeGreaterThanOrEqual(20);
});
