import { expect, it } from 'vitest';
import { requestSignIn } from '~/domain/access/request-sign-in.server';
import { waitingJobs } from '#test/support/access';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';

const { db } = await testDatabase();

it('leaves the same traces for anybody: a sign-in and a job', async () => {
  const signInId = await requestSignIn(db, 'nobody@northbeam.example', NOW);
  expect(await db.verification.count({ where: { id: signInId } })).toBe(1);
  expect(await waitingJobs(db, 'send-sign-in-link')).toEqual([{ signInId }]);
});
