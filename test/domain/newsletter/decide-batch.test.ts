import { beforeAll, expect, it } from 'vitest';
import { decideBatch } from '~/domain/newsletter/decide-batch.server';
import { startSending } from '~/domain/newsletter/start-sending.server';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { frozenSample, makeIssue, makeReaders } from '#test/support/newsletter';
import { makeStaff } from '#test/support/people';

const { db } = await testDatabase();
const { id: personId, name } = await makeStaff(db);
const by = { personId, name };
const frozen = await frozenSample();
beforeAll(() => makeReaders(db, 4));

async function inDoubt(number: number) {
  const { id: issueId } = await makeIssue(db, number);
  await startSending(db, { issueId, frozen, batchSize: 2 }, by, NOW);
  await db.sendBatch.updateMany({ where: { issueId }, data: { status: 'NEEDS_REVIEW', payload: Buffer.from('[]') } });
  const batches = await db.sendBatch.findMany({ where: { issueId }, orderBy: { ordinal: 'asc' } });
  return { issueId, batchIds: batches.map(({ id }) => id) };
}
const statuses = async (issueId: string) =>
  (await db.issueRecipient.groupBy({ by: ['status'], where: { issueId }, _count: true })).map((one) => [
    one.status,
    one._count,
  ]);

it('takes a person’s word for it, batch by batch, and finishes the issue with the last', async () => {
  const { issueId, batchIds } = await inDoubt(1);
  const [first = '', second = ''] = batchIds;
  expect(await decideBatch(db, { issueId, batchId: first, decision: 'sent' }, by, NOW)).toMatchObject({ ok: true });
  expect(await db.issue.findUnique({ where: { id: issueId } })).toMatchObject({ status: 'SENDING' });
  await decideBatch(db, { issueId, batchId: second, decision: 'give-up' }, by, NOW);
  expect(await db.issue.findUnique({ where: { id: issueId } })).toMatchObject({ status: 'SENT' });
  expect((await statuses(issueId)).sort()).toEqual([
    ['FAILED', 2],
    ['SENT', 2],
  ]);
  const events = await db.auditEvent.findMany({
    where: { kind: 'issue.batch-decided', issueId },
    orderBy: { at: 'asc' },
  });
  expect(events.map(({ data }) => data)).toEqual(
    expect.arrayContaining([{ number: 1, batch: 1, decision: 'sent', letters: 2 }]),
  );
  expect(events).toHaveLength(2);
});

it('is decided once, also when two decide at once, and both of the last two finish the issue', async () => {
  const { issueId, batchIds } = await inDoubt(2);
  const tries = batchIds.flatMap((batchId) => [
    decideBatch(db, { issueId, batchId, decision: 'sent' }, by, NOW),
    decideBatch(db, { issueId, batchId, decision: 'give-up' }, by, NOW),
  ]);
  const results = await Promise.all(tries);
  expect(results.filter(({ ok }) => ok)).toHaveLength(2);
  expect(await db.issue.findUnique({ where: { id: issueId } })).toMatchObject({ status: 'SENT' });
  expect(await db.auditEvent.count({ where: { kind: 'issue.sent', issueId } })).toBe(1);
});

it('leaves alone a batch of another issue, or one nobody doubts', async () => {
  const { issueId, batchIds } = await inDoubt(3);
  const refused = { ok: false, reason: 'not-in-that-state' };
  expect(await decideBatch(db, { issueId: 'iss_x', batchId: batchIds[0] ?? '', decision: 'sent' }, by, NOW)).toEqual(
    refused,
  );
  await db.sendBatch.updateMany({ where: { issueId }, data: { status: 'PENDING' } });
  expect(await decideBatch(db, { issueId, batchId: batchIds[0] ?? '', decision: 'sent' }, by, NOW)).toEqual(refused);
});
