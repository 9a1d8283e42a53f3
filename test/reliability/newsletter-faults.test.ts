import { describe, expect, it, onTestFinished } from 'vitest';
import { sweepSending } from '~/domain/newsletter/send-issue.server';
import { readProgressPage } from '~/domain/newsletter/way.server';
import { paced } from '~/platform/mail/paced.server';
import { unpackPayload } from '~/platform/mail/payload';
import { resendTransport } from '~/platform/mail/resend.server';
import { hours, minutes, seconds } from '~/platform/time';
import { testDatabase } from '#test/support/database';
import { FAULTS, type Fault } from '#test/support/fake-provider/faults';
import { faultRig } from '#test/support/fault-rig';
import { compareWithLedger } from '#test/support/ledger';
import { frozenSample, makeReaders } from '#test/support/newsletter';

const READERS = 200;
const BATCH = 10;
const FEWEST_CALLS = READERS / BATCH;
const { db } = await testDatabase();
await makeReaders(db, READERS);
const frozen = await frozenSample();

type Rig = Partial<Parameters<typeof faultRig>[1]>;
async function rig(options: Rig = {}) {
  const made = await faultRig(db, { provider: {}, frozen, batchSize: BATCH, ...options });
  onTestFinished(made.provider.close);
  return made;
}

/** Nothing lost, doubled or changed: what the provider has is what we believe. */
const whole = { distinct: READERS, missing: 0, twice: 0, otherLetters: 0, believed: READERS, open: 0 };

describe('R4: whatever the provider does to a fifth of the calls, each letter arrives once', () => {
  // Two of them pause the issue, and a person says each time to go on.
  const pausing: readonly Fault[] = ['401', 'quota'];
  const timeout = seconds(1.5);

  it.each(FAULTS)('%s', { timeout: minutes(1.5) }, async (fault) => {
    const { id, provider, issue, sendToTheEnd } = await rig({
      provider: { faults: { [fault]: 0.2 }, seed: 4 },
      timeout,
    });
    const resumed = await sendToTheEnd();
    expect(await compareWithLedger(db, id, provider.ledger())).toEqual(whole);
    expect(await issue()).toMatchObject({ status: 'SENT' });
    expect(provider.calls().some((call) => call.fault === fault)).toBe(true);
    expect(provider.calls().length).toBeLessThanOrEqual(1.5 * FEWEST_CALLS);
    expect(resumed > 0).toBe(pausing.includes(fault));
  });

  it('all of them together', { timeout: minutes(1.5) }, async () => {
    const faults = Object.fromEntries(FAULTS.map((fault) => [fault, 0.2 / FAULTS.length]));
    const { id, provider, sendToTheEnd } = await rig({ provider: { faults, seed: 12 }, timeout });
    await sendToTheEnd();
    expect(await compareWithLedger(db, id, provider.ledger())).toEqual(whole);
    expect(provider.calls().length).toBeLessThanOrEqual(1.5 * FEWEST_CALLS);
  });

  it('control: a batch that takes a new key after a lost answer doubles', async () => {
    let number = 0;
    const { id, provider, sendToTheEnd } = await rig({
      provider: { faults: { 'accept-then-reset': 0.2 }, seed: 4 },
      through: (transport) => ({
        ...transport,
        sendBatch: (batch) => transport.sendBatch({ ...batch, key: `${number++}` }),
      }),
    });
    await sendToTheEnd();
    expect((await compareWithLedger(db, id, provider.ledger())).twice).toBeGreaterThan(0);
  });

  it('an address that the provider refuses fails alone, by its name', async () => {
    const { id, provider, issue, sendToTheEnd } = await rig();
    const refused = Array.from({ length: 4 }, (_, n) => `reader-${n * 45 + 1}@halden.example`);
    for (const email of refused)
      await db.issueRecipient.updateMany({ where: { issueId: id, email }, data: { email: email.replace('.', '_') } });
    // The letter is written to the address of the row; without a dot the provider takes it for none.
    await sendToTheEnd();
    expect(await issue()).toMatchObject({ status: 'SENT' });
    const failed = await db.issueRecipient.findMany({ where: { issueId: id, status: 'FAILED' } });
    expect(failed.map(({ email }) => email).sort()).toEqual(refused.map((email) => email.replace('.', '_')).sort());
    expect(failed.every(({ failure }) => failure?.startsWith('Invalid `to` field'))).toBe(true);
    expect(provider.ledger()).toHaveLength(READERS - refused.length);
    expect(provider.calls()).toHaveLength(FEWEST_CALLS);
  });

  it.each([
    ['401', '401 restricted_api_key'],
    ['quota', '429 daily_quota_exceeded'],
  ] as const)('%s pauses after two calls at most, says so, and asks no more', async (fault, reason) => {
    const { id, provider, clock, send, issue, resume, sendToTheEnd } = await rig({
      provider: { faults: { [fault]: 1 } },
    });
    await send();
    expect(provider.calls().length).toBeLessThanOrEqual(2);
    const page = await readProgressPage(db, id, { as: '', q: '', timeZone: 'Europe/London' }, new Date());
    expect(page?.issue).toMatchObject({ status: 'PAUSED', pausedReason: expect.stringContaining(reason) });
    const before = provider.calls().length;
    for (let minute = 1; minute <= 3; minute++) {
      provider.clock.advance(minutes(1));
      expect(await sweepSending(db, clock())).toBe(0);
      await send();
    }
    expect(provider.calls()).toHaveLength(before);
    // Control: only that it is paused holds it back.
    await db.issue.update({ where: { id }, data: { status: 'SENDING' } });
    await send();
    expect(provider.calls().length).toBeGreaterThan(before);
    provider.pull({ faults: {} });
    expect(await resume()).toMatchObject({ ok: true });
    await sendToTheEnd();
    expect(await issue()).toMatchObject({ status: 'SENT' });
    expect(await compareWithLedger(db, id, provider.ledger())).toEqual(whole);
  });
});

describe('R6: an attempt whose answer was lost', () => {
  /** Two batches that were accepted without an answer, looked at again after `later`. */
  async function lostFor(later: number) {
    const made = await rig({ provider: { faults: { 'accept-then-reset': 1 } }, batchSize: 100 });
    await made.send();
    made.provider.pull({ faults: {}, advance: later });
    const before = made.provider.calls().length;
    await made.send();
    const asked = made.provider.calls().length - before;
    return { ...made, asked, found: await compareWithLedger(db, made.id, made.provider.ledger()) };
  }

  it('is asked again by the same key while the provider knows it', async () => {
    expect(await lostFor(hours(22.9))).toMatchObject({ asked: 2, found: whole });
  });

  it('doubles nothing in the last minute of that either, when nobody asks any more', async () => {
    expect(await lostFor(hours(24) - minutes(1))).toMatchObject({ asked: 0, found: { distinct: READERS, twice: 0 } });
  });

  it('is never asked again after that: a person decides', async () => {
    const { id, asked, found } = await lostFor(hours(24) + minutes(1));
    expect(asked).toBe(0);
    expect(found).toMatchObject({ distinct: READERS, twice: 0, open: READERS });
    expect(await db.sendBatch.count({ where: { issueId: id, status: 'NEEDS_REVIEW' } })).toBe(2);
  });

  it('control: asked then, the provider would send it all again', async () => {
    const { id, provider } = await lostFor(hours(24) + minutes(1));
    const transport = resendTransport({ apiKey: 'test-key', baseUrl: provider.url });
    for (const { id: key, payload } of await db.sendBatch.findMany({ where: { issueId: id } }))
      await transport.sendBatch({ key, payload: await unpackPayload(payload!), stream: 'newsletter', size: 100 });
    expect((await compareWithLedger(db, id, provider.ledger())).twice).toBe(READERS);
  });
});

describe('R4: told to wait, nobody asks before', () => {
  /** Twenty batches, the first call of which is told to wait for a second: how many came before its end. */
  async function early(isPaced: boolean) {
    const { id, provider, send, issue } = await rig({
      through: (transport) => (isPaced ? paced(transport, db, 20) : transport),
    });
    provider.pull({ force: ['429'] });
    while ((await issue()).status === 'SENDING') await send();
    expect(await compareWithLedger(db, id, provider.ledger())).toEqual(whole);
    return provider.calls().filter((call) => call.isTooEarly).length;
  }

  it('all senders wait, but for the call that is on its way already', async () => {
    expect(await early(true)).toBeLessThanOrEqual(1);
  }, 60_000);

  it('control: where the pace is not shared the others go on', async () => {
    expect(await early(false)).toBeGreaterThan(1);
  }, 60_000);
});
