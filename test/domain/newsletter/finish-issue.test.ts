import { expect, it } from 'vitest';
import { finishIssue } from '~/domain/newsletter/finish-issue.server';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { makeIssue } from '#test/support/newsletter';

const { db } = await testDatabase();

async function issueWith(...statuses: ('PENDING' | 'LEASED' | 'SENT' | 'FAILED' | 'NEEDS_REVIEW')[]) {
  const number = (await db.issue.count()) + 1;
  const { id } = await makeIssue(db, number);
  await db.issue.update({ where: { id }, data: { status: 'SENDING' } });
  const data = statuses.map((status, at) => ({
    id: `bat_${number}_${at}`,
    issueId: id,
    ordinal: at,
    status,
    nextAttemptAt: NOW,
  }));
  await db.sendBatch.createMany({ data });
  return id;
}
const finish = (id: string) => db.$transaction((tx) => finishIssue(tx, id, NOW));
const status = async (id: string) => (await db.issue.findUniqueOrThrow({ where: { id } })).status;

it.each(['PENDING', 'LEASED', 'NEEDS_REVIEW'] as const)('an issue with a batch %s is not finished', async (open) => {
  const id = await issueWith('SENT', open);
  await finish(id);
  expect(await status(id)).toBe('SENDING');
});

it('is sent when no batch is open, with one event however many workers see it', async () => {
  const id = await issueWith('SENT', 'FAILED');
  await Promise.all(Array.from({ length: 8 }, () => finish(id)));
  expect(await status(id)).toBe('SENT');
  const events = await db.auditEvent.findMany({ where: { issueId: id, kind: 'issue.sent' } });
  expect(events).toHaveLength(1);
});

it('a cancelled issue stays cancelled', async () => {
  const id = await issueWith('SENT');
  await db.issue.update({ where: { id }, data: { status: 'CANCELLED' } });
  await finish(id);
  expect(await status(id)).toBe('CANCELLED');
});
