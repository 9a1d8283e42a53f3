import { expect, it } from 'vitest';
import { settleBatch } from '~/domain/newsletter/settle-batch.server';
import { addTime, seconds } from '~/platform/time';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { claimedBatch, frozenSample, makeReaders } from '#test/support/newsletter';

const { db } = await testDatabase();
await makeReaders(db, 2);
const frozen = await frozenSample();

const claimed = () => claimedBatch(db, frozen);
const rows = (batchId: string) =>
  db.issueRecipient.findMany({
    where: { batchId },
    orderBy: { position: 'asc' },
    select: { status: true, providerId: true },
  });
const accepted = {
  kind: 'sent' as const,
  rows: [
    { ok: true as const, providerId: 'a' },
    { ok: true as const, providerId: 'b' },
  ],
};

it('stores each row in the order of the payload, and lets the payload go', async () => {
  const batch = await claimed();
  await db.sendBatch.update({ where: { id: batch.id }, data: { payload: Buffer.from('[…]'), firstAttemptAt: NOW } });
  await settleBatch(db, batch, accepted, NOW);
  expect(await rows(batch.id)).toEqual([
    { status: 'SENT', providerId: 'a' },
    { status: 'SENT', providerId: 'b' },
  ]);
  const stored = await db.sendBatch.findUniqueOrThrow({ where: { id: batch.id } });
  expect(stored).toMatchObject({ status: 'SENT', payload: null, leasedBy: null, sentAt: NOW });
});

it('a batch that another worker took over is left to it', async () => {
  const batch = await claimed();
  await db.sendBatch.update({ where: { id: batch.id }, data: { leasedBy: 'somebody else' } });
  await settleBatch(db, batch, accepted, NOW);
  expect((await rows(batch.id)).map((row) => row.status)).toEqual(['QUEUED', 'QUEUED']);
});

it('waits for the time it was told, with the reason', async () => {
  const batch = await claimed();
  const at = addTime(NOW, seconds(30));
  await settleBatch(db, batch, { kind: 'again', at, why: 'The provider asked us to wait' }, NOW);
  const stored = await db.sendBatch.findUniqueOrThrow({ where: { id: batch.id } });
  expect(stored).toMatchObject({ status: 'PENDING', nextAttemptAt: at, failure: 'The provider asked us to wait' });
});
