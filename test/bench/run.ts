import '../support/environment.ts';
import { randomBytes } from 'node:crypto';
import { readdirSync } from 'node:fs';
import pg from 'pg';
import { installQueues } from '~/platform/queue.server';
import { deploy } from '../../prisma/migrate.ts';
import { startTestPostgres } from '../support/postgres.ts';
import type { Bench, BenchContext, BenchFile, Count } from './bench.ts';

// `npm run bench [P1 P3 …]`: a line each, exit 1 when one falls short. Rounds of ours and of the yardstick alternate, so
// that a noisy machine harms both; the median of the rounds' ratios counts.
const wanted = process.argv.slice(2);
const ofWanted = <T>(all: Record<string, T>) =>
  Object.entries(all).filter(([id]) => !wanted.length || wanted.includes(id));
let isShort = false;

const server = await startTestPostgres();
try {
  const context = await prepare(server.url);
  for (const file of readdirSync(import.meta.dirname)
    .filter((name) => name.endsWith('.bench.ts'))
    .sort()) {
    const { benches = {}, counts = {} } = (await import(`./${file}`)) as BenchFile;
    for (const [id, open] of ofWanted(benches)) await measure(id, await open(context));
    for (const [id, open] of ofWanted(counts)) await check(id, await open(context));
  }
} finally {
  await server.stop();
}
process.exit(isShort ? 1 : 0);

async function measure(id: string, bench: Bench) {
  if (bench.rounds > 1) {
    await bench.ours();
    await bench.yardstick();
  }
  const rounds: { ours: number; yardstick: number }[] = [];
  for (let n = 0; n < bench.rounds; n++) {
    rounds.push({ ours: await bench.ours(), yardstick: await bench.yardstick() });
  }
  const ratio = median(rounds.map(({ ours, yardstick }) => yardstick / ours));
  const seconds = (of: 'ours' | 'yardstick') =>
    `${median(rounds.map((round) => round[of])).toFixed(3)} ${bench.unit ?? 's'}`;
  const figures = [`ours ${seconds('ours')}`, `yardstick ${seconds('yardstick')}`, `ratio ${ratio.toFixed(2)}`];
  say(id, [bench.what, ...figures, `pass line ${bench.pass}`], ratio >= bench.pass);
  await bench.close?.();
}

async function check(id: string, { what, expected, count }: Count) {
  const found = await count();
  const figures = [`ours ${found}`, 'yardstick –', 'ratio –', `pass line ${expected}`];
  say(id, [what, ...figures], found === expected);
}

function say(id: string, parts: string[], passed: boolean) {
  isShort ||= !passed;
  console.log([id, ...parts, passed ? 'pass' : 'short'].join(' | '));
}

function median(values: number[]) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2
    ? (sorted[middle] as number)
    : ((sorted[middle - 1] as number) + (sorted[middle] as number)) / 2;
}

async function prepare(url: string): Promise<BenchContext> {
  const { jobs } = await import('~/jobs');
  const at = (name: string) => Object.assign(new URL(url), { pathname: `/${name}` }).href;
  const admin = async (sql: string) => {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    await client.query(sql).finally(() => client.end());
  };
  await admin('CREATE DATABASE bench_template');
  await deploy(at('bench_template'));
  await installQueues(at('bench_template'), jobs);
  return {
    async freshDatabase() {
      const name = `b_${randomBytes(4).toString('hex')}`;
      await admin(`CREATE DATABASE ${name} TEMPLATE bench_template`);
      return at(name);
    },
  };
}
