import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { seededRandom } from './fake-provider/faults';
import type { CallRow } from './fake-provider/server';
import type { SenderOptions } from './sender-process';

/** Sends an issue with `workers` processes and kills one of them `kills` times at moments of a seeded stream. */
export async function sendUnderFire(options: SenderOptions & { workers: number; kills: number; seed: number }) {
  const random = seededRandom(options.seed);
  const children = new Set<ChildProcess>();
  const start = () => {
    const args = ['--import', 'tsx', 'test/support/sender-process.ts', JSON.stringify(options)];
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] });
    children.add(child);
    child.once('exit', () => children.delete(child));
    return child;
  };
  for (let n = 0; n < options.workers; n++) start();
  let killed = 0;
  const startedAt = performance.now();
  while (children.size) {
    await sleep(150 + random() * 350);
    const victim = [...children][Math.floor(random() * children.size)];
    if (!victim || killed >= options.kills || performance.now() - startedAt < 1200) continue;
    victim.kill('SIGKILL');
    await once(victim, 'exit');
    killed++;
    start();
  }
  return { killed };
}

/** How many of the calls that `rate` a second allows were made, from the first to the last of them. */
export function shareOfLimit(calls: readonly CallRow[], rate: number): number {
  const seconds = ((calls.at(-1)?.at ?? 0) - (calls[0]?.at ?? 0)) / 1000;
  return (calls.length - 1) / (seconds * rate);
}
