import { expect, it } from 'vitest';
import { declineAsk } from '~/domain/requests/decline-ask.server';
import { withdrawRequest } from '~/domain/requests/withdraw-request.server';
import { loader } from '~/routes/staff/layout';
import { placesFor } from '~/routes/staff/nav';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { makeClaim, makeOpportunity } from '#test/support/opportunities';
import { makeAdvocate, makeStaff } from '#test/support/people';
import { get, signInAs } from '#test/support/requests';
import { makeOpenAsk, makeRequest, makeRequester } from '#test/support/requests-data';

const { db } = await testDatabase();
const read = async (personId: string) => (await loader(get('/sops', { cookie: await signInAs(db, personId) }))).waiting;

it('counts what waits for those who run the programme, and for nobody else', async () => {
  const manager = await makeStaff(db);
  expect(await read(manager.id)).toEqual({ requests: 0, claims: 0, applied: 0 });
  const by = await makeRequester(db);
  await makeRequest(db);
  const withdrawn = await makeRequest(db, { by });
  expect(await withdrawRequest(db, { number: withdrawn.number, reason: 'Sorted.' }, by, NOW)).toMatchObject({
    ok: true,
  });
  const { ask, self } = await makeOpenAsk(db);
  await declineAsk(db, { askId: ask.id, why: 'time' }, self, NOW);
  await makeAdvocate(db, { readiness: 'APPLIED' });
  await makeAdvocate(db, { readiness: 'APPLIED', leftAt: NOW });
  const { id: opportunityId } = await makeOpportunity(db);
  for (const status of ['SUBMITTED', 'CLAIMED'] as const) {
    await makeClaim(db, { opportunityId, advocateId: (await makeAdvocate(db)).id, status, submittedAt: NOW });
  }
  expect(await read(manager.id)).toEqual({ requests: 2, claims: 1, applied: 1 });
  expect(await read(by.personId)).toBeNull();
  expect(await read((await makeStaff(db, { role: 'LEADER' })).id)).toBeNull();
});

it('stands behind the door', async () => {
  const advocate = await makeAdvocate(db);
  await expect(read(advocate.personId)).rejects.toMatchObject({ status: 403 });
  await expect(loader(get('/today'))).rejects.toMatchObject({ status: 302 });
});

it('puts each count at the place where it is answered', () => {
  const waiting = { requests: 14, claims: 4, applied: 3 };
  const { nav } = placesFor('MANAGER', { waiting, standing: null, ownsAccounts: false });
  const counted = nav.filter(({ count }) => count !== undefined);
  expect(counted.map(({ to, count }) => [to, count])).toEqual([
    ['/requests', 14],
    ['/advocates', 3],
    ['/review', 4],
  ]);
  const nobody = { waiting: null, standing: null, ownsAccounts: false };
  const requester = placesFor('REQUESTER', nobody);
  expect(requester.nav.map(({ to, count }) => [to, count])).toEqual([
    ['/requests', undefined],
    ['/sops', undefined],
    ['/assets', undefined],
    ['/nominations', undefined],
  ]);
  const owner = placesFor('REQUESTER', { ...nobody, ownsAccounts: true });
  expect(owner.nav.map(({ to }) => to)).toEqual([
    ...['/requests', '/sops', '/assets', '/accounts/list', '/moments', '/nominations'],
  ]);
  expect(placesFor('MANAGER', { ...nobody, ownsAccounts: true }).nav).not.toContainEqual(
    expect.objectContaining({ to: '/moments' }),
  );
});

it('folds away what the phase does not need yet and nobody uses, and forbids none of it', async () => {
  const folded = (phase: 'CRAWL' | 'RUN', inUse: string[]) => {
    const { nav, later } = placesFor('MANAGER', { waiting: null, standing: { phase, inUse }, ownsAccounts: false });
    expect(later.filter(({ to }) => nav.some((place) => place.to === to))).toEqual([]);
    return later.map(({ to }) => to);
  };
  expect(folded('CRAWL', [])).toEqual(expect.arrayContaining(['/requests', '/sops', '/segments']));
  expect(folded('CRAWL', ['/requests'])).not.toContain('/requests');
  expect(folded('RUN', [])).toEqual([]);
  const manager = await makeStaff(db);
  const cookie = await signInAs(db, manager.id);
  expect((await loader(get('/sops', { cookie }))).standing).toMatchObject({
    phase: 'CRAWL',
    inUse: expect.arrayContaining(['/requests']),
  });
});
