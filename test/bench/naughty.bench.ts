import { spawn } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Count } from './bench.ts';

export const counts = { S7: oddTexts };

/** S7 whole: every odd text in every field, id and query of the site; `npm test` sends each to an eighth or a fifth of them. */
async function oddTexts(): Promise<Count> {
  return { what: 'places of the site that an odd text brings down', expected: 0, count: failedPlaces };
}

async function failedPlaces(): Promise<number> {
  const report = path.join(tmpdir(), `flywheel-naughty-${process.pid}.json`);
  const flags = ['run', 'test/security/naughty', '--reporter=json', `--outputFile=${report}`];
  const child = spawn('npx', ['vitest', ...flags], { env: { ...process.env, NAUGHTY: 'all' }, stdio: 'ignore' });
  await new Promise((resolve, reject) => child.once('exit', resolve).once('error', reject));
  const { numFailedTests, numTotalTests } = JSON.parse(await readFile(report, 'utf8')) as Record<string, number>;
  await rm(report);
  if (!numTotalTests) throw new Error('No place was asked.');
  return numFailedTests ?? NaN;
}
