import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { beforeAll, expect, it } from 'vitest';
import { testDatabase } from '#test/support/database';
import { makeAdvocates, makeOpportunity } from '#test/support/opportunities';
import type { Db } from '~/platform/db.server';

let db: Db;
let url: string;
beforeAll(async () => ({ db, url } = await testDatabase()));

/** Claims in a process of its own, killed the hard way once it has said so many claims; all it had said by then. */
async function claimUntilKilled(opportunityId: string, advocates: string[], claims: number) {
  const words = ['--import', 'tsx', 'test/support/claimer-process.ts', url, opportunityId, advocates.join(',')];
  const child = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'inherit'] });
  const said: string[] = [];
  createInterface({ input: child.stdout }).on('line', (line) => {
    said.push(line);
    if (said.length === claims) child.kill('SIGKILL');
  });
  await once(child, 'close');
  return said;
}

/** Waits until the database has noticed that nobody is at the other end any more. */
async function settle() {
  for (;;) {
    const busy = await db.$queryRaw<object[]>`
      SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid() AND state LIKE '%transaction%'`;
    if (busy.length === 0) return;
    await sleep(20);
  }
}

it('killed while claiming, four times: no acknowledged claim is lost, no place leaks (C3)', async () => {
  const opportunity = await makeOpportunity(db, { places: 8 });
  const cutShort: boolean[] = [];
  const acknowledged: string[] = [];
  for (const claims of [1, 4, 9, 20]) {
    const said = await claimUntilKilled(opportunity.id, await makeAdvocates(db, 60), claims);
    await settle();
    cutShort.push(!said.includes('done'));
    acknowledged.push(...said.filter((line) => line.startsWith('clm_')));
    const where = { opportunityId: opportunity.id };
    const holding = await db.claim.count({ where: { ...where, status: 'CLAIMED' } });
    const waiting = await db.claim.count({ where: { ...where, status: 'WAITING' } });
    const { taken } = await db.opportunity.findUniqueOrThrow({ where: { id: opportunity.id } });
    expect(taken).toBe(holding);
    expect(taken < 8 && waiting > 0).toBe(false);
    expect(await db.claim.count({ where: { id: { in: acknowledged } } })).toBe(acknowledged.length);
    const made = await db.auditEvent.groupBy({ by: ['kind'], where, _count: true });
    const count = (kind: string) => made.find((one) => one.kind === kind)?._count ?? 0;
    expect(await db.claim.count({ where })).toBe(count('claim.made') + count('claim.waiting'));
  }
  expect(cutShort).toEqual([true, true, true, true]);
  expect(acknowledged.length).toBeGreaterThanOrEqual(34);
}, 120_000);
