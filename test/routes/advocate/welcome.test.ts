import { expect, it } from 'vitest';
import { markReadiness } from '~/domain/advocates/mark-readiness.server';
import { addTime, days, systemNow } from '~/platform/time';
import { loader } from '~/routes/advocate/welcome';
import { testDatabase } from '#test/support/database';
import { makeAccount, makeAdvocate, makeStaff } from '#test/support/people';
import { get, signInAs } from '#test/support/requests';

const { db } = await testDatabase();
const open = async (personId: string) => loader(get('/welcome', { cookie: await signInAs(db, personId) }));

it('tells the applied that their account was found and somebody will read it', async () => {
  const advocate = await makeAdvocate(db, { readiness: 'APPLIED' });
  expect(await open(advocate.personId)).toMatchObject({
    firstName: 'Maren',
    readiness: 'APPLIED',
    accountName: 'Halden Freight',
    decision: undefined,
  });
});

it('tells the not ready why and until when, and keeps what stands about their account to staff', async () => {
  const account = await makeAccount(db, { churnNoticeOn: systemNow(), escalationSince: systemNow() });
  const advocate = await makeAdvocate(db, { readiness: 'APPLIED', accountId: account.id });
  const priya = await makeStaff(db);
  const now = systemNow();
  await markReadiness(db, {
    advocateId: advocate.id,
    decision: 'NOT_READY',
    reason: 'We would like to help you first.',
    reviewOn: addTime(now, days(30)),
    by: { personId: priya.id, name: priya.name },
    now,
  });
  const data = await open(advocate.personId);
  expect(data).toMatchObject({
    readiness: 'NOT_READY',
    decision: { reason: 'We would like to help you first.', by: 'Priya Raman' },
  });
  expect(data.reviewOn).not.toBeNull();
  expect(JSON.stringify(data)).not.toMatch(/churn|notice|escalation/i);
});

it('leads the ready on to their board', async () => {
  const advocate = await makeAdvocate(db);
  const answer = (await open(advocate.personId).catch((thrown: unknown) => thrown)) as Response;
  expect(answer.headers.get('location')).toBe('/board');
});
