import { expect, it } from 'vitest';
import { loader as signInPage } from '~/routes/public/login';
import { answerOf } from '#test/support/answers';
import { testDatabase } from '#test/support/database';
import { hostileNexts } from '#test/support/hostile-nexts';
import { makeStaff } from '#test/support/people';
import { get, signInAs } from '#test/support/requests';
import { ask, letterFor, press, type } from '#test/support/sign-in';

/** Reliability S12, redirects: `?next=` never leads off the site, by whichever door somebody comes in. */
const { db } = await testDatabase();
const SITE = 'http://flywheel.test';
const leadsTo = (answer: { headers: Headers }) => new URL(answer.headers.get('location') ?? 'missing:', SITE);
let place = 0;

it.each(hostileNexts)('%j leads home', async (next) => {
  const person = await makeStaff(db);
  const signedIn = get(`/login?next=${encodeURIComponent(next)}`, { cookie: await signInAs(db, person.id) });
  expect(leadsTo(await answerOf(signInPage(signedIn))).href).toBe(`${SITE}/today`);

  const ip = `203.0.113.${place++}`;
  const byLink = await ask(person.email, { next, ip });
  if (next.includes('\0')) return expect(byLink.status).toBe(400);
  expect(leadsTo(await press((await letterFor(db, person.email)).token, byLink.cookie)).href).toBe(`${SITE}/today`);

  const byCode = await ask(person.email, { next, ip });
  const { code } = await letterFor(db, person.email);
  expect(leadsTo(await type(code, byCode.cookie, ip)).href).toBe(`${SITE}/today`);
});

it('control: a page of ours is led to, in the browser that asked; elsewhere home', async () => {
  const { email } = await makeStaff(db);
  const asked = await ask(email, { next: '/requests?q=a', ip: '203.0.114.1' });
  expect(leadsTo(await press((await letterFor(db, email)).token, asked.cookie)).pathname).toBe('/requests');
  await ask(email, { next: '/requests', ip: '203.0.114.1' });
  expect(leadsTo(await press((await letterFor(db, email)).token)).pathname).toBe('/today');
});
