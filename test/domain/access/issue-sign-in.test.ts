import { expect, it } from 'vitest';
import { issueSignIn } from '~/domain/access/issue-sign-in.server';
import { signIn } from '~/domain/access/sign-in.server';
import { deriveToken } from '~/platform/derived-token.server';
import { addTime, minutes } from '~/platform/time';
import { testDatabase } from '#test/support/database';
import { makeStaff } from '#test/support/people';

const { db } = await testDatabase();
const ask = (email: string, now = new Date()) => db.$transaction((tx) => issueSignIn(tx, email, now));

it('keeps the newest sign-in of an address only', async () => {
  const { email } = await makeStaff(db);
  const [older, newer] = [await ask(email), await ask(email)];
  const now = new Date();
  expect(await signIn(db, { token: deriveToken('sign-in', older) }, now)).toEqual({ ok: false, reason: 'dead' });
  expect((await signIn(db, { token: deriveToken('sign-in', newer) }, now)).ok).toBe(true);
});

it('leaves one sign-in when many are asked for at once', async () => {
  const { email } = await makeStaff(db);
  await Promise.all(Array.from({ length: 20 }, () => ask(email)));
  expect(await db.verification.count({ where: { value: email } })).toBe(1);
});

it('ends ten minutes after it was asked for', async () => {
  const now = new Date('2026-11-19T12:00:00Z');
  const id = await ask('somebody@northbeam.example', now);
  const { expiresAt } = await db.verification.findUniqueOrThrow({ where: { id } });
  expect(expiresAt).toEqual(addTime(now, minutes(10)));
});
