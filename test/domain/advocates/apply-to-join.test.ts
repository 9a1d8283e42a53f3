import { expect, it } from 'vitest';
import { applyToJoin } from '~/domain/advocates/apply-to-join.server';
import { deriveToken, hashToken } from '~/platform/derived-token.server';
import { addTime, days } from '~/platform/time';
import { joinForm } from '#test/support/advocates';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { makeAdvocate } from '#test/support/people';

const { db, pool } = await testDatabase();

const jobsOf = async (applicationId: string) =>
  (await pool.query(`SELECT name FROM pgboss.job WHERE data->>'applicationId' = $1`, [applicationId])).rows;

it('keeps the application, its event and the job that answers it together', async () => {
  const { applicationId } = await applyToJoin(db, joinForm({ source: 'user-day' }), NOW);
  const application = await db.joinApplication.findUniqueOrThrow({ where: { id: applicationId } });
  expect(application).toMatchObject({
    email: 'maren.okafor@haldenfreight.example',
    source: 'user-day',
    confirmedAt: null,
    expiresAt: addTime(NOW, days(3)),
    tokenHash: hashToken(deriveToken('join', applicationId)),
    answers: { jobTitle: 'Data platform lead', consents: ['NEWSLETTER', 'PUBLIC_NAME'], wishHost: 'no' },
  });
  expect(application.answers).not.toHaveProperty('email');
  const events = await db.auditEvent.findMany({ where: { kind: 'join.applied' } });
  expect(events).toMatchObject([{ actorName: 'A visitor', data: { applicationId, source: 'user-day' } }]);
  expect(await jobsOf(applicationId)).toEqual([{ name: 'answer-join-application' }]);
});

it('does the very same for an address that is known', async () => {
  const advocate = await makeAdvocate(db);
  const before = await db.mailMessage.count();
  const { applicationId } = await applyToJoin(db, joinForm({ email: advocate.person.email }), NOW);
  expect(await jobsOf(applicationId)).toEqual([{ name: 'answer-join-application' }]);
  expect(await db.mailMessage.count()).toBe(before);
});
