import { expect, it } from 'vitest';
import { system } from '~/domain/audit/record.server';
import { sendIssue } from '~/domain/newsletter/send-issue.server';
import { startSending } from '~/domain/newsletter/start-sending.server';
import { steerIssue } from '~/domain/newsletter/steer-issue.server';
import { watchErrors } from '~/domain/newsletter/watch-errors.server';
import type { DeliveryKind } from '~/generated/prisma/enums';
import type { MailTransport } from '~/platform/mail/transport';
import { addTime, minutes, seconds } from '~/platform/time';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { frozenSample, makeIssue, makeReaders, sampleLetters } from '#test/support/newsletter';

const { db } = await testDatabase();
await makeReaders(db, 60);
const frozen = await frozenSample();
let number = 0;
let clock = NOW;

/** An issue of six batches; the letters at `refused` of each are refused by the provider. */
async function startedIssue(refused: number[] = []) {
  const { id } = await makeIssue(db, ++number);
  await startSending(db, { issueId: id, frozen, batchSize: 10 }, system, clock);
  const posted: string[] = [];
  const transport: MailTransport = {
    name: 'outbox',
    maxBatch: 100,
    send: async () => ({ kind: 'accepted', rows: [] }),
    sendBatch: async ({ key, size }) => {
      posted.push(key);
      const row = (n: number) =>
        refused.includes(n)
          ? { ok: false as const, fault: 'no such mailbox' }
          : { ok: true as const, providerId: `${key}/${n}` };
      return { kind: 'accepted', rows: Array.from({ length: size }, (_, n) => row(n)) };
    },
  };
  const sender = { db, transport, writeLetters: sampleLetters, leaseMs: minutes(1), clock: () => clock };
  return {
    id,
    posted,
    send: () => sendIssue(sender, id),
    issue: () => db.issue.findUniqueOrThrow({ where: { id } }),
    resume: () => steerIssue(db, { issueId: id, steer: 'resume', reason: '' }, system, clock),
  };
}

/** Lets only the first `count` batches of an issue be due. */
const holdBack = (issueId: string, count: number) =>
  db.sendBatch.updateMany({
    where: { issueId, ordinal: { gt: count } },
    data: { nextAttemptAt: addTime(clock, minutes(5)) },
  });

/** What the provider tells of the first `count` letters of an issue. */
async function tell(issueId: string, kind: DeliveryKind, count: number) {
  const letters = await db.issueRecipient.findMany({
    where: { issueId, status: 'SENT' },
    orderBy: { id: 'asc' },
    take: count,
  });
  await db.deliveryEvent.createMany({
    data: letters.map(({ id, providerId }) => ({
      id: `${kind}-${id}`,
      kind,
      providerId: providerId ?? '',
      happenedAt: clock,
      storedAt: clock,
    })),
  });
}

it('an issue whose letters bounce pauses with the reason; resumed, it goes on by what comes then', async () => {
  const one = await startedIssue();
  await holdBack(one.id, 2);
  await one.send();
  expect(one.posted).toHaveLength(2);
  await tell(one.id, 'BOUNCED', 5);
  await tell(one.id, 'COMPLAINED', 1); // a letter that bounced before: counted once
  clock = addTime(clock, minutes(6));
  await one.send();
  expect(one.posted).toHaveLength(2);
  const why = 'More than 5 % of 20 letters went wrong: 4 bounced, 1 marked as unwanted.';
  expect(await one.issue()).toMatchObject({ status: 'PAUSED', pausedReason: why });
  const event = await db.auditEvent.findFirstOrThrow({ where: { kind: 'issue.paused', issueId: one.id } });
  expect(event).toMatchObject({ reasons: [why], actorId: null });

  clock = addTime(clock, seconds(1));
  expect(await one.resume()).toMatchObject({ ok: true });
  await one.send();
  expect(await one.issue()).toMatchObject({ status: 'SENT' });
});

it('what goes wrong after a person said to go on pauses it again', async () => {
  const one = await startedIssue();
  await holdBack(one.id, 2);
  await one.send();
  await tell(one.id, 'BOUNCED', 20);
  await watchErrors(db, one.id, clock);
  clock = addTime(clock, seconds(1));
  await one.resume();
  await watchErrors(db, one.id, clock);
  expect(await one.issue()).toMatchObject({ status: 'SENDING', pausedReason: null });
  await db.sendBatch.updateMany({ where: { issueId: one.id, ordinal: 3 }, data: { nextAttemptAt: clock } });
  await one.send();
  await db.deliveryEvent.deleteMany();
  await tell(one.id, 'BOUNCED', 30);
  await watchErrors(db, one.id, clock);
  expect((await one.issue()).pausedReason).toBe('More than 5 % of 10 letters went wrong: 10 bounced.');
});

it('letters refused by the provider stop it before the next batches go', async () => {
  const one = await startedIssue([0, 3, 7]);
  await one.send();
  expect(await one.issue()).toMatchObject({ status: 'PAUSED' });
  expect(one.posted.length).toBeLessThanOrEqual(3);
});

it('control: where nothing goes wrong nothing pauses it', async () => {
  const one = await startedIssue();
  await one.send();
  expect(await one.issue()).toMatchObject({ status: 'SENT', pausedReason: null });
});
