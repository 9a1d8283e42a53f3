import { describe, expect, it } from 'vitest';
import { system } from '~/domain/audit/record.server';
import { sendBatch, type Sender } from '~/domain/newsletter/send-batch.server';
import { startSending } from '~/domain/newsletter/start-sending.server';
import type { MailBatch, MailOutcome, MailTransport } from '~/platform/mail/transport';
import { addTime, hours, minutes, seconds } from '~/platform/time';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { frozenSample, makeIssue, makeReaders, sampleLetters } from '#test/support/newsletter';

const { db } = await testDatabase();
await makeReaders(db, 3);
const frozen = await frozenSample();
let number = 0;

const accepted = (size: number): MailOutcome => ({
  kind: 'accepted',
  rows: Array.from({ length: size }, (_, at) => ({ ok: true, providerId: `p-${at}` })),
});

/** An issue of one batch, a clock that can be set, and a transport that answers the given outcomes in turn. */
async function oneBatch(...outcomes: (MailOutcome | Error)[]) {
  const { id } = await makeIssue(db, ++number);
  await startSending(db, { issueId: id, frozen, batchSize: 100 }, system, NOW);
  const posted: MailBatch[] = [];
  const answer = async (batch: MailBatch) => {
    posted.push(batch);
    const outcome = outcomes.shift() ?? accepted(batch.size);
    if (outcome instanceof Error) throw outcome;
    return outcome;
  };
  let waiting: () => Promise<unknown> = async () => {};
  let holds = 0;
  const transport: MailTransport = {
    name: 'outbox',
    maxBatch: 100,
    send: async () => accepted(1),
    turn: async () => void (await waiting()),
    isHeld: async () => holds-- > 0,
    sendBatch: answer,
  };
  const clock = { now: NOW };
  const sender: Sender = { db, transport, writeLetters: sampleLetters, leaseMs: minutes(1), clock: () => clock.now };
  return {
    id,
    posted,
    whileWaiting: (act: typeof waiting) => void (waiting = act),
    isHeldFor: (turns: number) => void (holds = turns),
    send: (at = NOW) => ((clock.now = at), sendBatch(sender, id)),
    batch: () => db.sendBatch.findFirstOrThrow({ where: { issueId: id } }),
    recipients: () => db.issueRecipient.findMany({ where: { issueId: id }, orderBy: { position: 'asc' } }),
    issue: () => db.issue.findUniqueOrThrow({ where: { id } }),
  };
}

describe('one batch', () => {
  it('goes out, is stored by row, and ends the issue', async () => {
    const one = await oneBatch();
    expect(await one.send()).toMatchObject({ kind: 'sent' });
    expect(one.posted[0]).toMatchObject({ key: (await one.batch()).id, size: 3 });
    const rows = await one.recipients();
    expect(rows.map((row) => [row.status, row.providerId])).toEqual([
      ['SENT', 'p-0'],
      ['SENT', 'p-1'],
      ['SENT', 'p-2'],
    ]);
    expect(await one.issue()).toMatchObject({ status: 'SENT', sentAt: NOW });
    expect(await one.send()).toBeNull();
  });

  it('keeps its bytes and its key from the first attempt on', async () => {
    const one = await oneBatch({ kind: 'unknown', fault: 'no answer' });
    await one.send();
    await one.send(addTime(NOW, seconds(2)));
    expect(one.posted).toHaveLength(2);
    expect(one.posted[1]).toEqual(one.posted[0]);
  });

  it('control: the database refuses to change a frozen payload', async () => {
    const one = await oneBatch({ kind: 'unknown', fault: 'no answer' });
    await one.send();
    const change = db.sendBatch.update({ where: { id: (await one.batch()).id }, data: { payload: Buffer.from('[]') } });
    await expect(change).rejects.toThrow(/frozen/);
  });

  it('R8: a row at fault fails alone', async () => {
    const rows = [
      { ok: true as const, providerId: 'p-0' },
      { ok: false as const, fault: 'no such mailbox' },
      { ok: true as const, providerId: 'p-2' },
    ];
    const one = await oneBatch({ kind: 'accepted', rows });
    await one.send();
    expect((await one.recipients()).map((row) => [row.status, row.failure])).toEqual([
      ['SENT', null],
      ['FAILED', 'no such mailbox'],
      ['SENT', null],
    ]);
  });

  it('a bad key pauses the issue and says so', async () => {
    const one = await oneBatch({ kind: 'paused', cause: 'unauthorised', fault: '401 key' });
    await one.send();
    const why = 'The mail provider does not let us send (401 key).';
    expect(await one.issue()).toMatchObject({ status: 'PAUSED', pausedReason: why });
    expect(await one.send()).toBeNull();
    const event = await db.auditEvent.findFirstOrThrow({ where: { kind: 'issue.paused', issueId: one.id } });
    expect(event.reasons).toEqual([why]);
  });

  it('R6: after 23 hours of not knowing a person decides, and nothing is posted', async () => {
    const one = await oneBatch({ kind: 'unknown', fault: 'no answer' });
    await one.send();
    expect(await one.send(addTime(NOW, hours(23)))).toMatchObject({ kind: 'needs-review' });
    expect(one.posted).toHaveLength(1);
    expect(await one.batch()).toMatchObject({ status: 'NEEDS_REVIEW' });
    expect(await one.issue()).toMatchObject({ status: 'SENDING' });
  });

  it('a quota that lasts over the weekend costs nobody their letter', async () => {
    const one = await oneBatch({ kind: 'paused', cause: 'quota', fault: '429 quota' });
    await one.send();
    await db.issue.update({ where: { id: one.id }, data: { status: 'SENDING' } });
    expect(await one.send(addTime(NOW, hours(72)))).toMatchObject({ kind: 'sent' });
  });

  it('M3: who leaves while a batch waits that surely sent nothing gets nothing', async () => {
    const one = await oneBatch({ kind: 'paused', cause: 'quota', fault: '429 quota' });
    await one.send();
    const [leaving] = await one.recipients();
    const consent = { advocateId: leaving?.advocateId as string, scope: 'NEWSLETTER' as const };
    await db.consent.updateMany({ where: consent, data: { withdrawnAt: NOW } });
    await db.issue.update({ where: { id: one.id }, data: { status: 'SENDING' } });
    await one.send(addTime(NOW, minutes(5)));
    expect(one.posted.map(({ size }) => size)).toEqual([3, 2]);
    expect(Buffer.from(one.posted[1]!.payload).includes(leaving!.email)).toBe(false);
    await db.consent.updateMany({ where: consent, data: { withdrawnAt: null } });
  });

  it('but once the outcome of an attempt was unknown, a later refusal does not undo that', async () => {
    const one = await oneBatch(
      { kind: 'unknown', fault: 'no answer' },
      { kind: 'paused', cause: 'quota', fault: '429 quota' },
    );
    await one.send();
    await one.send(addTime(NOW, minutes(1)));
    await db.issue.update({ where: { id: one.id }, data: { status: 'SENDING' } });
    expect(await one.send(addTime(NOW, hours(60)))).toMatchObject({ kind: 'needs-review' });
    expect(one.posted).toHaveLength(2);
  });

  it('whose turn comes at night waits for the morning, and is no letter sent', async () => {
    const one = await oneBatch();
    expect(await one.send(new Date('2026-11-19T23:00:00Z'))).toMatchObject({
      kind: 'again',
      at: new Date('2026-11-20T08:30:00Z'),
    });
    expect(one.posted).toEqual([]);
    expect((await one.recipients()).every(({ status }) => status === 'QUEUED')).toBe(true);
    expect(await one.send(new Date('2026-11-20T08:31:00Z'))).toMatchObject({ kind: 'sent' });
  });

  it('R4: told to wait after it had its turn, it waits for another and posts once', async () => {
    const one = await oneBatch();
    let turns = 0;
    one.whileWaiting(async () => turns++);
    one.isHeldFor(2);
    expect(await one.send()).toMatchObject({ kind: 'sent' });
    expect([turns, one.posted.length]).toEqual([3, 1]);
  });

  it('paused while it waits for its turn, it is given back unposted', async () => {
    const one = await oneBatch();
    one.whileWaiting(() => db.issue.update({ where: { id: one.id }, data: { status: 'PAUSED' } }));
    expect(await one.send()).toMatchObject({ kind: 'again' });
    expect(one.posted).toEqual([]);
    expect(await one.batch()).toMatchObject({ status: 'PENDING', leasedBy: null });
    await db.issue.update({ where: { id: one.id }, data: { status: 'SENDING' } });
    one.whileWaiting(async () => {});
    expect(await one.send()).toMatchObject({ kind: 'sent' });
  });

  it('a fault of ours gives the batch back, and pauses the issue at the fifth time', async () => {
    const one = await oneBatch(...Array.from({ length: 5 }, () => new Error('a letter could not be written')));
    for (let n = 1; n <= 4; n++) {
      expect(await one.send(addTime(NOW, minutes(n)))).toMatchObject({ kind: 'again' });
      expect(await one.batch()).toMatchObject({ status: 'PENDING', leasedBy: null });
    }
    expect(await one.send(addTime(NOW, minutes(5)))).toMatchObject({ kind: 'pause' });
    expect(await one.issue()).toMatchObject({ status: 'PAUSED', pausedReason: expect.stringContaining('log') });
  });

  it('a call that is refused whole fails its rows and lets the issue end', async () => {
    const one = await oneBatch({ kind: 'rejected', fault: '422 invalid' });
    await one.send();
    expect((await one.recipients()).every((row) => row.status === 'FAILED')).toBe(true);
    expect(await one.issue()).toMatchObject({ status: 'SENT' });
  });
});
