import { describe, expect, it } from 'vitest';
import { action, loader } from '~/routes/public/join';
import { HONEYPOT } from '~/platform/http.server';
import { typedJoin } from '#test/support/advocates';
import { testDatabase } from '#test/support/database';
import { makeAdvocate, makeStaff } from '#test/support/people';
import { get, post, signInAs } from '#test/support/requests';

const { db } = await testDatabase();

/** What a browser sees of an answer. */
const seen = async (answer: unknown) => {
  const response = answer as Response;
  return { status: response.status, to: response.headers.get('location'), cookie: response.headers.get('set-cookie') };
};

describe('/join', () => {
  it('offers the company’s defaults and the source of the link', async () => {
    const data = await loader(get('/join?source=user-day'));
    expect(data).toMatchObject({
      company: 'Your company',
      defaults: { timeZone: 'Europe/London', quarterlyCap: 4, source: 'user-day' },
    });
    expect(data.zones.map(({ value }) => value)).toContain('Europe/Amsterdam');
  });

  it('leads the signed-in to where they begin', async () => {
    const staff = await makeStaff(db);
    const answer = await loader(get('/join', { cookie: await signInAs(db, staff.id) })).catch((thrown) => thrown);
    expect(await seen(answer)).toMatchObject({ status: 302, to: '/today' });
  });

  it('answers alike for the known and the unknown, and keeps an application of each', async () => {
    const advocate = await makeAdvocate(db);
    const unknown = await seen(await action(post('/join', { ...typedJoin, email: 'new@haldenfreight.example' })));
    const known = await seen(await action(post('/join', { ...typedJoin, email: advocate.person.email })));
    expect(known).toEqual(unknown);
    expect(unknown).toEqual({ status: 302, to: '/join/sent', cookie: null });
    expect(await db.joinApplication.count()).toBe(2);
  });

  it('names what is wrong, and gives back what was typed', async () => {
    const answer = await action(post('/join', { ...typedJoin, yearsExperience: 'six or so' }));
    expect(answer).toMatchObject({
      init: { status: 400 },
      data: {
        fault: {
          errors: { yearsExperience: ['Enter your years of experience as a number, for example 6'] },
          values: { name: 'Maren Okafor', yearsExperience: 'six or so', NEWSLETTER: 'on' },
        },
      },
    });
  });

  it('thanks a programme that fills in the hidden field, and keeps nothing', async () => {
    const before = await db.joinApplication.count();
    const answer = await action(post('/join', { ...typedJoin, [HONEYPOT]: 'https://buy.example' }));
    expect(await seen(answer)).toMatchObject({ status: 302, to: '/join/sent' });
    expect(await db.joinApplication.count()).toBe(before);
  });

  it('takes five forms an hour for one address', async () => {
    const send = () => action(post('/join', { ...typedJoin, email: 'again@haldenfreight.example' }));
    for (let n = 0; n < 5; n++) expect(await seen(await send())).toMatchObject({ status: 302 });
    const refused = (await send().catch((thrown: unknown) => thrown)) as Response;
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
  });
});
