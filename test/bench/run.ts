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
const isWanted = ({ id }: { id: string }) => !wanted.length || wanted.includes(id);
let isShort = false;

const server = await startTestPostgres();
try {
  const context = await prepare(server.url);
  for (const file of readdirSync(import.meta.dirname)
    .filter((name) => name.endsWith('.bench.ts'))
    .sort()) {
    const { benches = [], counts = [] } = (await import(`./${file}`)) as BenchFile;
    for (const open of benches) await measure(await open(context));
    for (const open of counts) await check(await open(context));
  }
} finally {
  await server.stop();
}
process.exit(isShort ? 1 : 0);

async function measure(bench: Bench) {
  if (isWanted(bench)) {
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
    say(
      bench,
      [
        `ours ${seconds('ours')}`,
        `yardstick ${seconds('yardstick')}`,
        `ratio ${ratio.toFixed(2)}`,
        `pass line ${bench.pass}`,
      ],
      ratio >= bench.pass,
    );
  }
  await bench.close?.();
}

async function check(count: Count) {
  if (!isWanted(count)) return;
  const found = await count.count();
  say(count, [`ours ${found}`, 'yardstick –', 'ratio –', `pass line ${count.expected}`], found === count.expected);
}

function say({ id, what }: { id: string; what: string }, parts: string[], passed: boolean) {
  isShort ||= !passed;
  console.log([id, what, ...parts, passed ? 'pass' : 'short'].join(' | '));
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
