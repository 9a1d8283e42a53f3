import { describe, expect, it } from 'vitest';
import { deriveToken } from '~/platform/derived-token.server';
import { addTime, days, systemNow } from '~/platform/time';
import { action, loader } from '~/routes/advocate/ask';
import { loader as listLoader } from '~/routes/advocate/asks';
import { testDatabase } from '#test/support/database';
import { get, post, signInAs } from '#test/support/requests';
import { makeOpenAsk } from '#test/support/requests-data';

const { db } = await testDatabase();
const now = systemNow();

async function sentAsk() {
  const { ask, advocate } = await makeOpenAsk(db, { now });
  const path = `/asks/${ask.id}?key=${deriveToken('ask', ask.id)}`;
  return { ask, advocate, path, params: { id: ask.id } };
}
const times = [3, 4, 5].map((day) => `${addTime(now, days(day)).toISOString().slice(0, 10)}T10:00`);
const statusOf = async (id: string) => (await db.ask.findUniqueOrThrow({ where: { id } })).status;

describe('/asks/:id', () => {
  it('decides nothing when it is opened, with the key or without (M7)', async () => {
    const { ask, advocate, path, params } = await sentAsk();
    const cookie = await signInAs(db, advocate.personId);
    const before = await db.auditEvent.count();
    expect(await loader(get(path, { params }))).toMatchObject({ ask: { isOpen: true }, hasKey: true });
    expect(await loader(get(`/asks/${ask.id}`, { params, cookie }))).toMatchObject({ hasKey: false });
    expect(await statusOf(ask.id)).toBe('OPEN');
    expect(await db.auditEvent.count()).toBe(before);
  });

  it('takes a yes by the key, without signing in, and then shows whom to expect', async () => {
    const { ask, path, params } = await sentAsk();
    expect(JSON.stringify(await loader(get(path, { params })))).not.toContain('@northbeam.example');
    const short = await action(post(path, { answer: 'yes', note: 'Mornings.', times: times.slice(1) }, { params }));
    expect(short).toMatchObject({
      init: { status: 400 },
      data: { fault: { errors: { times: ['Offer at least three times'] }, values: { note: 'Mornings.' } } },
    });
    const answer = await action(post(path, { answer: 'yes', note: 'Mornings.', times }, { params }));
    expect((answer as Response).headers.get('location')).toBe(path);
    expect(await statusOf(ask.id)).toBe('ACCEPTED');
    expect((await loader(get(path, { params }))).ask.requester.email).toContain('@northbeam.example');
    const twice = await action(post(path, { answer: 'no', why: 'time' }, { params }));
    expect(twice).toMatchObject({ init: { status: 409 } });
    expect(await statusOf(ask.id)).toBe('ACCEPTED');
  });

  it('takes “not now, until”, and puts a day that is over right', async () => {
    const { ask, path, params } = await sentAsk();
    const over = await action(post(path, { answer: 'later', until: '2026-01-01', pauseAll: 'on' }, { params }));
    expect(over).toMatchObject({ data: { fault: { errors: { until: ['Give a day that is still to come'] } } } });
    const until = addTime(now, days(40)).toISOString().slice(0, 10);
    await action(post(path, { answer: 'later', until }, { params }));
    expect(await statusOf(ask.id)).toBe('DECLINED');
    expect(await db.activityHold.count({ where: { askId: ask.id } })).toBe(1);
  });

  it('takes a no of the advocate signed in, and names a form that says neither', async () => {
    const { ask, advocate, params } = await sentAsk();
    const cookie = await signInAs(db, advocate.personId);
    const page = `/asks/${ask.id}`;
    expect(await action(post(page, { answer: 'no', why: 'lunch' }, { params, cookie }))).toMatchObject({
      data: { fault: { errors: { why: [expect.stringContaining('Choose a reason')] } } },
    });
    expect(await action(post(page, {}, { params, cookie }))).toMatchObject({ init: { status: 400 } });
    await action(post(page, { answer: 'no', why: 'time' }, { params, cookie }));
    expect(await statusOf(ask.id)).toBe('DECLINED');
    const { asks } = await listLoader(get('/asks', { cookie }));
    expect(asks).toMatchObject([{ id: ask.id, status: 'DECLINED', isOpen: false }]);
  });
});
