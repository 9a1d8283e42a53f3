import { expect, it } from 'vitest';
import { addTime, days, systemNow } from '~/platform/time';
import { action } from '~/routes/advocate/me-pause';
import { testDatabase } from '#test/support/database';
import { makeAdvocate } from '#test/support/people';
import { post, signInAs } from '#test/support/requests';

const { db } = await testDatabase();

it('pauses, resumes, and gives back a day that has passed', async () => {
  const advocate = await makeAdvocate(db);
  const cookie = await signInAs(db, advocate.personId);
  const pausedUntil = async () => (await db.advocate.findUniqueOrThrow({ where: { id: advocate.id } })).pausedUntil;
  const day = addTime(systemNow(), days(20)).toISOString().slice(0, 10);
  await action(post('/me/pause', { until: day }, { cookie }));
  expect(await pausedUntil()).toEqual(new Date(`${day}T00:00:00Z`));
  expect(await action(post('/me/pause', { until: '2020-01-01' }, { cookie }))).toMatchObject({
    data: { fault: { errors: { until: ['Choose a day after today'] }, values: { until: '2020-01-01' } } },
  });
  await action(post('/me/pause', { until: '' }, { cookie }));
  expect(await pausedUntil()).toBeNull();
});
