import { expect, it } from 'vitest';
import { issueSignIn } from '~/domain/access/issue-sign-in.server';
import { sendSignInLink } from '~/domain/access/send-sign-in-link.server';
import { addTime, minutes } from '~/platform/time';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { makeStaff } from '#test/support/people';

const { db } = await testDatabase();
const ask = (email: string) => db.$transaction((tx) => issueSignIn(tx, email, NOW));
const mailTo = (toEmail: string) => db.mailMessage.findMany({ where: { toEmail } });

it('writes one letter to somebody who may come in, however often the job runs', async () => {
  const person = await makeStaff(db);
  const id = await ask(person.email);
  await sendSignInLink(db, id, NOW);
  await sendSignInLink(db, id, NOW);
  const letters = await mailTo(person.email);
  expect(letters).toMatchObject([
    {
      message: 'sign-in',
      personId: person.id,
      props: { expiresAt: '12:10 on Thursday 19 November (Europe/London)' },
      door: { path: '/login/:token', purpose: 'sign-in', id },
    },
  ]);
});

it('writes to nobody else: strangers, the disabled, replaced and old sign-ins', async () => {
  const disabled = await makeStaff(db, { disabledAt: NOW });
  const person = await makeStaff(db);
  const replaced = await ask(person.email);
  const late = await ask(person.email);
  await sendSignInLink(db, await ask('nobody@northbeam.example'), NOW);
  await sendSignInLink(db, await ask(disabled.email), NOW);
  await sendSignInLink(db, replaced, NOW);
  await sendSignInLink(db, late, addTime(NOW, minutes(11)));
  for (const email of ['nobody@northbeam.example', disabled.email, person.email])
    expect(await mailTo(email)).toEqual([]);
});
