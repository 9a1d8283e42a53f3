import { expect, it } from 'vitest';
import { guard, guardAdvocate } from '~/domain/access/guard.server';
import { testDatabase } from '#test/support/database';
import { makeAdvocate, makeStaff } from '#test/support/people';
import { get, post, signInAs } from '#test/support/requests';

const { db } = await testDatabase();
const thrown = async (promise: Promise<unknown>) => {
  const answer = await promise.then(
    () => null,
    (error: unknown) => error,
  );
  return answer instanceof Response ? [answer.status, answer.headers.get('location')] : answer;
};

it('leads visitors to the sign-in page and back', async () => {
  expect(await thrown(guard(get('/requests?q=a&_routes=x'), 'requests.submit'))).toEqual([
    302,
    '/login?next=%2Frequests%3Fq%3Da',
  ]);
  expect(await thrown(guard(get('/requests.data'), 'requests.submit'))).toEqual([302, '/login?next=%2Frequests']);
  expect(await thrown(guard(post('/requests/new', {}), 'requests.submit'))).toEqual([302, '/login?next=%2F']);
});

it('lets a role do what it may and no more', async () => {
  const { id } = await makeStaff(db, { role: 'REQUESTER', team: 'SALES' });
  const cookie = await signInAs(db, id);
  expect(await guard(get('/requests', { cookie }), 'requests.submit')).toMatchObject({ personId: id });
  expect(await thrown(guard(get('/today', { cookie }), 'requests.run'))).toEqual([403, null]);
});

it('holds back the applied, and lets a page ask for them', async () => {
  const { id, personId } = await makeAdvocate(db, { readiness: 'APPLIED' });
  const cookie = await signInAs(db, personId);
  expect(await thrown(guardAdvocate(get('/board', { cookie })))).toEqual([302, '/welcome']);
  expect(await guardAdvocate(get('/welcome', { cookie }), { evenApplied: true })).toMatchObject({ advocate: { id } });
});
