import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import pg from 'pg';
import { expect, inject, it } from 'vitest';
import { pending } from '../../prisma/migrate';

const run = promisify(execFile);

it('the migrations lead to the schema', async () => {
  // In a process of its own: an engine and a PostgreSQL in WebAssembly beside a long-lived worker of the suite fail now and then.
  const script = "import { difference } from './prisma/migrate.ts'; process.stdout.write(await difference());";
  const { stdout } = await run(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', script]);
  expect(stdout).toBe('');
}, 60_000);

it('three starts at once on an empty database apply each migration once', async () => {
  const admin = new pg.Client({ connectionString: inject('postgresUrl') });
  await admin.connect();
  await admin.query('CREATE DATABASE t_migrate');
  const url = Object.assign(new URL(inject('postgresUrl')), { pathname: '/t_migrate' }).href;
  const before = await pending(url);
  const start = () =>
    run(process.execPath, ['--import', 'tsx', 'prisma/migrate.ts', 'deploy'], {
      env: { ...process.env, DATABASE_URL: url },
    });
  const outputs = await Promise.all([start(), start(), start()]);
  const applied = outputs.flatMap(({ stdout }) => stdout.split('\n').filter((line) => /^\d{14}_/.test(line)));
  expect(applied.sort()).toEqual(before.sort());
  expect(await pending(url)).toEqual([]);
  await admin.query('DROP DATABASE t_migrate WITH (FORCE)');
  await admin.end();
}, 60_000);
