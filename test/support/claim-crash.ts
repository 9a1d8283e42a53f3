import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Db } from '~/platform/db.server';
import { makeAdvocates, makeOpportunity } from './opportunities';

const PLACES = 8;

/**
 * Claims under load in a process that is killed (SIGKILL) once it has said so many claims, for each of `kills`. What is wrong
 * afterwards, in words: acknowledged claims that are lost, places that leak, claims without their event (C3).
 */
export async function claimUnderFire({ db, url }: { db: Db; url: string }, kills: readonly number[]) {
  const { id: opportunityId } = await makeOpportunity(db, { places: PLACES });
  const where = { opportunityId };
  const wrong: string[] = [];
  let acknowledged = 0;
  for (const claims of kills) {
    const said = await claimUntilKilled(url, { opportunityId, advocates: await makeAdvocates(db, 60), claims });
    await settle(db);
    if (said.includes('done')) wrong.push(`It was over before claim ${claims}.`);
    const ids = said.filter((line) => line.startsWith('clm_'));
    acknowledged += ids.length;
    const lost = ids.length - (await db.claim.count({ where: { id: { in: ids } } }));
    if (lost) wrong.push(`${lost} acknowledged claims are lost.`);
    const holding = await db.claim.count({ where: { ...where, status: 'CLAIMED' } });
    const waiting = await db.claim.count({ where: { ...where, status: 'WAITING' } });
    const { taken } = await db.opportunity.findUniqueOrThrow({ where: { id: opportunityId } });
    if (taken !== holding) wrong.push(`${taken} places are taken, ${holding} held.`);
    if (taken < PLACES && waiting > 0) wrong.push(`${waiting} wait for ${PLACES - taken} free places.`);
    const events = await db.auditEvent.count({ where: { ...where, kind: { in: ['claim.made', 'claim.waiting'] } } });
    if ((await db.claim.count({ where })) !== events) wrong.push('A claim has no event, or an event no claim.');
  }
  return { wrong, acknowledged };
}

type Run = { opportunityId: string; advocates: string[]; claims: number };

/** All that the process had said by the time it was killed. */
async function claimUntilKilled(url: string, { opportunityId, advocates, claims }: Run) {
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
async function settle(db: Db) {
  for (;;) {
    const busy = await db.$queryRaw<object[]>`
      SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid() AND state LIKE '%transaction%'`;
    if (busy.length === 0) return;
    await sleep(20);
  }
}
