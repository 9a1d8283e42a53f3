import { expect, it } from 'vitest';
import { system } from '~/domain/audit/record.server';
import { listWaiting } from '~/domain/newsletter/progress.server';
import { sendIssue, sweepSending } from '~/domain/newsletter/send-issue.server';
import { startSending } from '~/domain/newsletter/start-sending.server';
import { steerIssue } from '~/domain/newsletter/steer-issue.server';
import type { MailOutcome, MailTransport } from '~/platform/mail/transport';
import { addTime, minutes, seconds } from '~/platform/time';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { frozenSample, makeIssue, makeReaders, sampleLetters } from '#test/support/newsletter';

const { db } = await testDatabase();
await makeReaders(db, 6);
const frozen = await frozenSample();
let number = 0;

async function started() {
  const { id } = await makeIssue(db, ++number);
  await startSending(db, { issueId: id, frozen, batchSize: 2 }, system, NOW);
  await db.$executeRaw`DELETE FROM pgboss.job WHERE name = 'send-issue'`;
  return id;
}
const senderThat = (answer: (size: number) => MailOutcome) => {
  const transport: MailTransport = {
    name: 'outbox',
    maxBatch: 100,
    send: async () => answer(1),
    sendBatch: async ({ size }) => answer(size),
  };
  return { db, transport, writeLetters: sampleLetters, leaseMs: minutes(1), clock: () => NOW };
};
const queued = () =>
  db.$queryRaw<{ start_after: Date }[]>`SELECT start_after FROM pgboss.job WHERE name = 'send-issue'`;

it('sends every batch and queues nothing more', async () => {
  const id = await started();
  const rows = (size: number) => Array.from({ length: size }, () => ({ ok: true as const, providerId: 'p' }));
  await sendIssue(
    senderThat((size) => ({ kind: 'accepted', rows: rows(size) })),
    id,
  );
  expect(await db.issueRecipient.count({ where: { issueId: id, status: 'SENT' } })).toBe(6);
  expect(await db.issue.findUniqueOrThrow({ where: { id } })).toMatchObject({ status: 'SENT' });
  expect(await queued()).toEqual([]);
});

it('comes back when the provider said it may', async () => {
  const id = await started();
  await sendIssue(
    senderThat(() => ({ kind: 'retry-after', milliseconds: 30_000 })),
    id,
  );
  const [job] = await queued();
  expect(job?.start_after).toEqual(addTime(NOW, seconds(30)));
});

it('the sweep wakes an issue whose sender died, and no other', async () => {
  await db.$executeRaw`DELETE FROM pgboss.job WHERE name = 'send-issue'`;
  await db.issue.updateMany({ where: { status: 'SENDING' }, data: { status: 'CANCELLED' } });
  const id = await started();
  await db.sendBatch.updateMany({
    where: { issueId: id },
    data: { status: 'LEASED', leasedUntil: addTime(NOW, minutes(1)) },
  });
  expect(await sweepSending(db, NOW)).toBe(0);
  expect(await sweepSending(db, addTime(NOW, minutes(2)))).toBe(1);
  expect(await queued()).toHaveLength(1);
});

it('a sender killed between the last batch and the end leaves an issue that the sweep ends', async () => {
  await db.issue.updateMany({ where: { status: 'SENDING' }, data: { status: 'CANCELLED' } });
  const id = await started();
  await db.sendBatch.updateMany({ where: { issueId: id }, data: { status: 'SENT' } });
  expect(await sweepSending(db, NOW)).toBe(1);
  await sendIssue(
    senderThat(() => ({ kind: 'rejected', fault: 'nothing is left to post' })),
    id,
  );
  expect(await db.issue.findUniqueOrThrow({ where: { id } })).toMatchObject({ status: 'SENT' });
});

it('letters that wait for a morning are not sent early by a sweep, a pause or a resume, and are not lost', async () => {
  await db.issue.updateMany({ where: { status: 'SENDING' }, data: { status: 'CANCELLED' } });
  await db.advocate.update({ where: { id: 'adv_1' }, data: { timeZone: 'America/Los_Angeles' } });
  const id = await started();
  const rows = (size: number) => Array.from({ length: size }, () => ({ ok: true as const, providerId: 'p' }));
  const sendAt = (at: Date) =>
    sendIssue({ ...senderThat((size) => ({ kind: 'accepted', rows: rows(size) })), clock: () => at }, id);
  const sent = () => db.issueRecipient.count({ where: { issueId: id, status: 'SENT' } });
  const steer = (what: 'pause' | 'resume', at: Date) =>
    steerIssue(db, { issueId: id, steer: what, reason: '' }, system, at);
  const morning = new Date('2026-11-19T16:30:00Z');
  await sendAt(NOW);
  expect([await sent(), (await queued()).at(-1)?.start_after]).toEqual([5, morning]);
  const waiting = { timeZone: 'America/Los_Angeles', readers: 1, dueAt: morning };
  expect(await listWaiting(db, id, NOW)).toEqual([waiting]);
  expect(await sweepSending(db, addTime(morning, -1))).toBe(0);
  await steer('pause', NOW);
  await steer('resume', NOW);
  await sendAt(addTime(morning, -1));
  expect(await sent()).toBe(5);
  expect(await db.issue.findUniqueOrThrow({ where: { id } })).toMatchObject({ status: 'SENDING', sentAt: null });
  expect(await sweepSending(db, morning)).toBe(1);
  await steer('pause', morning);
  const night = new Date('2026-11-20T05:00:00Z');
  await steer('resume', night);
  await sendAt(night);
  expect(await sent()).toBe(5);
  const next = new Date('2026-11-20T16:30:00Z');
  expect((await listWaiting(db, id, night))[0]?.dueAt).toEqual(next);
  await sendAt(next);
  expect(await sent()).toBe(6);
  expect(await db.issue.findUniqueOrThrow({ where: { id } })).toMatchObject({ status: 'SENT', sentAt: next });
});
