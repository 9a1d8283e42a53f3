import pg from 'pg';
import { expect, inject, it } from 'vitest';
import { deploy, difference, pending } from '../../prisma/migrate';

it('the migrations lead to the schema', async () => {
  expect(await difference()).toBe('');
}, 60_000);

it('five starts at once on an empty database apply each migration once', async () => {
  const admin = new pg.Client({ connectionString: inject('postgresUrl') });
  await admin.connect();
  await admin.query('CREATE DATABASE t_migrate');
  const url = Object.assign(new URL(inject('postgresUrl')), { pathname: '/t_migrate' }).href;
  const before = await pending(url);
  const applied = (await Promise.all(Array.from({ length: 5 }, () => deploy(url)))).flat();
  expect(applied.sort()).toEqual(before.sort());
  expect(await pending(url)).toEqual([]);
  await admin.query('DROP DATABASE t_migrate WITH (FORCE)');
  await admin.end();
}, 60_000);
