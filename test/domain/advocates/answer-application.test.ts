import { expect, it } from 'vitest';
import { answerApplication } from '~/domain/advocates/answer-application.server';
import { applyToJoin } from '~/domain/advocates/apply-to-join.server';
import { addTime, days } from '~/platform/time';
import { joinForm } from '#test/support/advocates';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { makeAdvocate, makeStaff } from '#test/support/people';

const { db, pool } = await testDatabase();

/** Applies with an address, answers twice, and gives what was written. */
async function lettersTo(email: string, now = NOW) {
  const { applicationId } = await applyToJoin(db, joinForm({ email }), NOW);
  await answerApplication(db, applicationId, now);
  await answerApplication(db, applicationId, now);
  const letters = await db.mailMessage.findMany({ where: { toEmail: email } });
  const jobs = await pool.query(`SELECT 1 FROM pgboss.job WHERE name = 'send-mail' AND data->>'mailId' = ANY($1)`, [
    letters.map(({ id }) => id),
  ]);
  expect(jobs.rowCount).toBe(letters.length);
  return { letters, applicationId };
}

it('sends a stranger one link to confirm', async () => {
  const { letters, applicationId } = await lettersTo('new@haldenfreight.example');
  expect(letters).toMatchObject([
    {
      message: 'join-confirm',
      personId: null,
      props: { firstName: 'Maren', expiresAt: 'until 13:00 on Sunday 22 November (Europe/Amsterdam)' },
      door: { path: '/join/confirm/:token', purpose: 'join', id: applicationId },
    },
  ]);
});

it('sends an advocate the way in instead, with a sign-in that the second run leaves alone', async () => {
  const advocate = await makeAdvocate(db);
  const { letters } = await lettersTo(advocate.person.email);
  const signIn = await db.verification.findFirstOrThrow({ where: { value: advocate.person.email } });
  expect(letters).toMatchObject([
    {
      message: 'already-joined',
      personId: advocate.personId,
      door: { path: '/login/:token', purpose: 'sign-in', id: signIn.id },
    },
  ]);
});

it('sends nothing to colleagues, to the disabled, or after the link has run out', async () => {
  const colleague = await makeStaff(db);
  const disabled = await makeAdvocate(db);
  await db.person.update({ where: { id: disabled.personId }, data: { disabledAt: NOW } });
  expect((await lettersTo(colleague.email)).letters).toEqual([]);
  expect((await lettersTo(disabled.person.email)).letters).toEqual([]);
  expect((await lettersTo('late@haldenfreight.example', addTime(NOW, days(3)))).letters).toEqual([]);
});
