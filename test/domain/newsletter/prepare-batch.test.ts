import { expect, it } from 'vitest';
import { setConsent } from '~/domain/advocates/set-consent.server';
import { system } from '~/domain/audit/record.server';
import { prepareBatch } from '~/domain/newsletter/prepare-batch.server';
import { readBatchPayload } from '~/platform/mail/payload';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { claimedBatch, frozenSample, makeReaders, sampleLetters } from '#test/support/newsletter';

const { db } = await testDatabase();
await makeReaders(db, 3);
const frozen = await frozenSample();

const claimed = () => claimedBatch(db, frozen);
const consent = (advocateId: string, granted: boolean) =>
  db.$transaction((tx) => setConsent(tx, { advocateId, scope: 'NEWSLETTER', granted, by: system, now: NOW }));
const to = (payload: Uint8Array | null) => readBatchPayload(payload ?? Buffer.from('[]')).map((letter) => letter.to);

it('M3: whoever left since the freeze drops out of a batch that was never attempted, with the reason', async () => {
  const batch = await claimed();
  await consent('adv_2', false);
  const { payload, firstAttemptAt } = await prepareBatch(db, batch, sampleLetters, NOW);
  await consent('adv_2', true);
  expect(to(payload)).toEqual(['reader-1@halden.example', 'reader-3@halden.example']);
  expect(firstAttemptAt).toEqual(NOW);
  const left = await db.issueRecipient.findFirstOrThrow({ where: { batchId: batch.id, advocateId: 'adv_2' } });
  expect(left).toMatchObject({ status: 'SUPPRESSED', reason: 'unsubscribed', position: null });
});

it('nobody left: no payload, no call', async () => {
  const batch = await claimed();
  for (const id of ['adv_1', 'adv_2', 'adv_3']) await consent(id, false);
  expect(await prepareBatch(db, batch, sampleLetters, NOW)).toEqual({ payload: null, firstAttemptAt: null });
  for (const id of ['adv_1', 'adv_2', 'adv_3']) await consent(id, true);
});

it('whoever lost the lease freezes nothing', async () => {
  const batch = await claimed();
  await db.sendBatch.update({ where: { id: batch.id }, data: { leasedBy: 'somebody else' } });
  await expect(prepareBatch(db, batch, sampleLetters, NOW)).rejects.toThrow(/lease/);
  expect((await db.sendBatch.findUniqueOrThrow({ where: { id: batch.id } })).payload).toBeNull();
});

it('who sleeps by now gets theirs in the morning, in a batch of their own; who is awake does not wait', async () => {
  const batch = await claimed();
  await db.advocate.update({ where: { id: 'adv_2' }, data: { timeZone: 'Asia/Tokyo' } });
  const { payload } = await prepareBatch(db, batch, sampleLetters, NOW);
  expect(to(payload)).toEqual(['reader-1@halden.example', 'reader-3@halden.example']);
  const rows = await db.sendBatch.findMany({ where: { issueId: batch.issueId }, include: { recipients: true } });
  const morning = new Date('2026-11-19T23:30:00Z');
  expect(rows.find(({ id }) => id !== batch.id)).toMatchObject({
    ...{ ordinal: 2, status: 'PENDING', nextAttemptAt: morning },
    recipients: [{ advocateId: 'adv_2', status: 'QUEUED' }],
  });
});

it('a batch whose readers all sleep waits for the first morning among them', async () => {
  await db.advocate.updateMany({ data: { timeZone: 'Europe/London' } });
  const batch = await claimed();
  await db.advocate.updateMany({ data: { timeZone: 'Asia/Tokyo' } });
  const waits = { payload: null, firstAttemptAt: null, waitUntil: new Date('2026-11-19T23:30:00Z') };
  expect(await prepareBatch(db, batch, sampleLetters, NOW)).toEqual(waits);
});
