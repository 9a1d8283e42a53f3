import { expect, it } from 'vitest';
import { listGaps } from '~/domain/requests/gaps.server';
import { lookForCoverage } from '~/domain/requests/look-for-coverage.server';
import { sweepCoverage } from '~/domain/requests/sweep-coverage.server';
import { addTime, days } from '~/platform/time';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { makeAccount } from '#test/support/people';
import { makeReference, makeRequest } from '#test/support/requests-data';

const { db } = await testDatabase();
const events = async (requestId: string) =>
  (
    await db.auditEvent.findMany({ where: { requestId, kind: { startsWith: 'coverage.' } }, orderBy: { id: 'asc' } })
  ).map(({ kind }) => kind);

it('notices once that nobody can be asked, shows it to whoever recruits, and goes when somebody can be', async () => {
  const request = await makeRequest(db);
  const look = (now = NOW) => lookForCoverage(db, { requestId: request.id }, now);
  await Promise.all([look(), look(), look()]);
  expect(await db.coverageGap.findMany()).toMatchObject([
    { requestId: request.id, industry: 'Food', topics: ['spreadsheets'], looked: 0, blocked: 0, filledAt: null },
  ]);
  expect(await events(request.id)).toEqual(['coverage.gap-noticed']);
  expect(await listGaps(db, NOW)).toMatchObject([
    {
      wanted: 'Food, knows spreadsheets',
      forWhat: 'reference calls',
      request: { number: request.number, isOpen: true },
    },
  ]);

  const account = await makeAccount(db, { industry: 'Food' });
  const advocate = await makeReference(db, { accountId: account.id, expertise: ['spreadsheets'] });
  await Promise.all([look(), look()]);
  expect(await listGaps(db, NOW)).toEqual([]);
  expect(await events(request.id)).toEqual(['coverage.gap-noticed', 'coverage.gap-filled']);

  await db.advocate.update({ where: { id: advocate.id }, data: { pausedUntil: addTime(NOW, days(90)) } });
  await look();
  expect(await listGaps(db, NOW)).toMatchObject([{ looked: '1 ready advocate looked at, 1 fits but is blocked' }]);
  expect(await events(request.id)).toHaveLength(3);
});

it('is looked for when a request is submitted, and again by the sweep, also after it was closed', async () => {
  const request = await makeRequest(db);
  const jobs = await db.$queryRaw<{ data: object }[]>`SELECT data FROM pgboss.job WHERE name = 'look-for-coverage'`;
  expect(jobs.map(({ data }) => data)).toContainEqual({ requestId: request.id });
  await sweepCoverage(db, NOW);
  expect(await db.coverageGap.count({ where: { requestId: request.id, filledAt: null } })).toBe(1);
  await db.request.update({ where: { id: request.id }, data: { status: 'CLOSED', closedAs: 'LAPSED', closedAt: NOW } });
  await db.advocate.updateMany({ data: { pausedUntil: null } });
  await sweepCoverage(db, NOW);
  expect(await db.coverageGap.count({ where: { requestId: request.id, filledAt: null } })).toBe(0);
});

it.each([
  ['an asset', { tier: 1 }],
  ['a product advocate', { helper: 'PRODUCT_ADVOCATE' as const }],
  ['nobody any more', { status: 'CLOSED' as const, closedAs: 'WITHDRAWN' as const, closedAt: NOW }],
])('a request for %s misses nobody', async (_, data) => {
  await db.advocate.updateMany({ data: { pausedUntil: addTime(NOW, days(90)) } });
  const { id } = await makeRequest(db);
  await db.request.update({ where: { id }, data });
  await lookForCoverage(db, { requestId: id }, NOW);
  expect(await db.coverageGap.count({ where: { requestId: id } })).toBe(0);
});

it('a request that is gone is nothing to look for', async () => {
  await lookForCoverage(db, { requestId: 'req_gone' }, NOW);
});
