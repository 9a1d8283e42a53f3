import { expect, it } from 'vitest';
import { system } from '~/domain/audit/record.server';
import { steerIssue } from '~/domain/newsletter/steer-issue.server';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { makeIssue } from '#test/support/newsletter';

const { db } = await testDatabase();
const issue = await makeIssue(db, 1);
const steer = (what: 'pause' | 'resume' | 'cancel', reason = '') =>
  steerIssue(db, { issueId: issue.id, steer: what, reason }, system, NOW);
const status = async () => (await db.issue.findUniqueOrThrow({ where: { id: issue.id } })).status;

it('goes from sending to paused and back, with the reason, and ends for good', async () => {
  expect(await steer('pause')).toEqual({ ok: false, reason: 'not-in-that-state' });
  await db.issue.update({ where: { id: issue.id }, data: { status: 'SENDING' } });
  expect(await steer('pause', 'A wrong date in block two')).toMatchObject({ ok: true });
  expect(await db.issue.findUniqueOrThrow({ where: { id: issue.id } })).toMatchObject({
    status: 'PAUSED',
    pausedReason: 'A wrong date in block two',
  });
  expect(await steer('resume')).toMatchObject({ ok: true });
  expect(await status()).toBe('SENDING');
  const jobs = await db.$queryRaw<unknown[]>`SELECT 1 FROM pgboss.job WHERE name = 'send-issue'`;
  expect(jobs).toHaveLength(1);
  expect(await steer('cancel')).toMatchObject({ ok: true });
  const told = await db.$queryRaw<{ data: unknown }[]>`SELECT data FROM pgboss.job WHERE name = 'tell-outcomes'`;
  expect(told).toEqual([{ data: { issueId: issue.id } }]);
  expect(await steer('resume')).toEqual({ ok: false, reason: 'not-in-that-state' });
  const kinds = await db.auditEvent.findMany({ orderBy: { id: 'asc' }, select: { kind: true } });
  expect(kinds.map((event) => event.kind)).toEqual(['issue.paused', 'issue.resumed', 'issue.cancelled']);
});

it('of ten that pause at once one does', async () => {
  const other = await makeIssue(db, 2);
  await db.issue.update({ where: { id: other.id }, data: { status: 'SENDING' } });
  const pause = () => steerIssue(db, { issueId: other.id, steer: 'pause', reason: 'x' }, system, NOW);
  const results = await Promise.all(Array.from({ length: 10 }, pause));
  expect(results.filter((result) => result.ok)).toHaveLength(1);
});
