import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { system } from '~/domain/audit/record.server';
import { startSending } from '~/domain/newsletter/start-sending.server';
import { steerIssue } from '~/domain/newsletter/steer-issue.server';
import { systemNow } from '~/platform/time';
import { zoneAtNoon } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { startFakeProvider } from '#test/support/fake-provider';
import { compareWithLedger } from '#test/support/ledger';
import { frozenSample, makeIssue, makeReaders } from '#test/support/newsletter';
import { storm, workersOf } from '#test/support/storm';
import { until } from '#test/support/worker-rig';

const READERS = 300;
const { db } = await testDatabase();
await makeReaders(db, READERS, zoneAtNoon());
const frozen = await frozenSample();

/** An issue of 100 batches under way, with its workers. */
async function underWay() {
  const provider = await startFakeProvider({ keepBodies: 0, latency: 5 });
  const { id: issueId } = await makeIssue(db, (await db.issue.count()) + 1);
  expect(await startSending(db, { issueId, frozen, batchSize: 3 }, system, systemNow())).toMatchObject({ ok: true });
  const workers = workersOf({ db, providerUrl: provider.url, issueId });
  onTestFinished(async () => {
    await workers.stop();
    await provider.close();
  });
  workers.start(100);
  return { issueId, provider, workers };
}
const statusOf = async (id: string) => (await db.issue.findUniqueOrThrow({ where: { id } })).status;
const events = (issueId: string, kind: string) => db.auditEvent.count({ where: { issueId, kind } });

describe('R9: an issue that is paused, resumed and taken up again at random', () => {
  it('comes once to everybody, and each act is told once', { timeout: 120_000 }, async () => {
    const { issueId, provider, workers } = await underWay();
    const done = await storm({ db, issueId, workers }, { count: 16, seed: 5, everyMs: 120 });
    await until('the issue is sent', async () => (await statusOf(issueId)) === 'SENT');
    expect(await compareWithLedger(db, issueId, provider.ledger())).toEqual({
      ...{ distinct: READERS, missing: 0, twice: 0, otherLetters: 0, believed: READERS, open: 0 },
    });
    expect([await events(issueId, 'issue.paused'), await events(issueId, 'issue.resumed')]).toEqual([
      done.pause,
      done.resume,
    ]);
    expect(done.pause).toBeGreaterThan(0);
    expect(done.restart).toBeGreaterThan(0);
  });

  /** Cancels in the middle of a send; how many calls begin more than two seconds later, and what stands in the end. */
  async function cancelled({ isControl }: { isControl: boolean }) {
    const { issueId, provider, workers } = await underWay();
    await until('some letters went out', () => provider.calls().length > 10);
    await steerIssue(db, { issueId, steer: 'cancel', reason: '' }, system, systemNow());
    const end = systemNow().getTime() + 2000;
    // The control: the letters are not looked up by the state of their issue.
    if (isControl) await db.issue.update({ where: { id: issueId }, data: { status: 'SENDING' } });
    await sleep(isControl ? 0 : 2500);
    if (isControl) await until('the issue is sent', async () => (await statusOf(issueId)) === 'SENT');
    await workers.stop();
    return { issueId, ledger: provider.ledger(), late: provider.calls().filter(({ at }) => at > end).length };
  }

  it('cancelled, no call begins two seconds later, and the rows say what went out', { timeout: 60_000 }, async () => {
    const { issueId, ledger, late } = await cancelled({ isControl: false });
    expect(late).toBe(0);
    expect(await statusOf(issueId)).toBe('CANCELLED');
    const sent = await db.issueRecipient.count({ where: { issueId, status: 'SENT' } });
    expect(ledger).toHaveLength(sent);
    expect(await db.issueRecipient.count({ where: { issueId, status: 'QUEUED' } })).toBe(READERS - sent);
    expect(sent).toBeLessThan(READERS);
    expect(await db.sendBatch.count({ where: { issueId, status: 'LEASED' } })).toBe(0);
  });

  it('control: without the issue’s state all of it goes out', { timeout: 60_000 }, async () => {
    expect((await cancelled({ isControl: true })).ledger).toHaveLength(READERS);
  });
});
