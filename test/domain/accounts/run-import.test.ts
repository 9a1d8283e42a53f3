import { beforeEach, expect, it } from 'vitest';
import { type Columns, type Look, runImport } from '~/domain/accounts/run-import.server';
import type { Mapping } from '~/domain/accounts/mapping';
import { ok, refuse, type Result } from '~/platform/result';
import { actingStaff, auditTrail } from '#test/support/access';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';

const { db, pool } = await testDatabase();
const by = await actingStaff(db);
const clock = () => NOW;
const mapping = { 'Account ID': 'externalId', 'Account Name': 'name', Renewal: 'renewalOn' };

beforeEach(() => db.account.deleteMany());

const run = (csv: string, options: { mapping?: Mapping; isDryRun?: boolean } = {}) =>
  runImport(
    db,
    {
      upload: { kind: 'ACCOUNTS', fileName: 'accounts.csv', file: new Blob([csv]) },
      columns: ({ suggested }) => ok({ mapping: options.mapping ?? suggested, chosen: {} }),
      isDryRun: options.isDryRun ?? false,
      by,
      patience: 5000,
    },
    clock,
  );

const file = 'Account ID,Account Name,Renewal\nA-1,Castellan Foods,2027-03-31\nA-2,,2027-03-31\n';

it('brings a file in to its end, and finds nothing to do the second time', async () => {
  expect(await run(file)).toMatchObject({ ok: true, value: { status: 'APPLIED', counts: { new: 1, rejected: 1 } } });
  expect(await db.account.findMany({ select: { externalId: true, name: true } })).toEqual([
    { externalId: 'A-1', name: 'Castellan Foods' },
  ]);
  expect(await run(file, { mapping })).toMatchObject({
    ok: true,
    value: { status: 'CHECKED', counts: { new: 0, changed: 0, unchanged: 1, rejected: 1 } },
  });
  const kinds = (await auditTrail(db)).map(({ kind }) => kind);
  expect(kinds.slice(0, 4)).toEqual(['import.uploaded', 'import.checked', 'import.started', 'import.applied']);
});

it('writes nothing in a dry run', async () => {
  expect(await run(file, { isDryRun: true })).toMatchObject({
    ok: true,
    value: { status: 'CHECKED', counts: { new: 1 } },
  });
  expect(await db.account.count()).toBe(0);
});

it('stops where a person would be asked, and writes nothing', async () => {
  const asking = await run('Account ID,Account Name,Renewal\nA-1,Castellan Foods,03/04/2027\n');
  expect(asking).toMatchObject({
    ok: false,
    reason: { kind: 'questions', questions: [{ column: 'Renewal', about: 'dates' }] },
  });
  const missing = await run('Number,Colour\n1,red\n');
  expect(missing).toMatchObject({
    ok: false,
    reason: { kind: 'mapping', problems: [expect.any(String), expect.any(String)] },
  });
  const file = await run('');
  expect(file).toMatchObject({ ok: false, reason: { kind: 'file', problem: { fault: 'empty' } } });
  expect(await db.account.count()).toBe(0);
});

it('stops where the columns cannot be what somebody said', async () => {
  const upload = { kind: 'ACCOUNTS' as const, fileName: 'accounts.csv', file: new Blob([file]) };
  const columns = ({ header }: Look): Result<Columns, string[]> =>
    refuse([`There is no column Colour in ${header.join(', ')}.`]);
  expect(await runImport(db, { upload, columns, by, patience: 0, isDryRun: false }, clock)).toMatchObject({
    reason: { kind: 'mapping', problems: ['There is no column Colour in Account ID, Account Name, Renewal.'] },
  });
});

it('leaves what a worker has taken over to that worker, and answers how it stands when patience ends', async () => {
  const impatient = { by, patience: 0, isDryRun: false };
  const jobs: string[] = [];
  const result = await runImport(
    db,
    {
      ...impatient,
      columns: ({ suggested }) => ok({ mapping: suggested, chosen: {} }),
      upload: { kind: 'ACCOUNTS', fileName: 'accounts.csv', file: new Blob([file]) },
      // The lock of runCheck, held as by a worker that is at it.
      onUploaded: async (importId) => {
        jobs.push(importId);
        held = hold(importId);
        await held.isHeld;
      },
    },
    clock,
  );
  expect(result).toMatchObject({ ok: true, value: { importId: jobs[0], status: 'CHECKING', counts: null } });
  await held?.release();
});

let held: { isHeld: Promise<unknown>; release(): Promise<void> } | undefined;

function hold(importId: string) {
  const client = pool.connect();
  const lock = `SELECT pg_advisory_lock(hashtextextended($1, 0))`;
  const isHeld = client.then((one) => one.query(lock, [`check ${importId}`]));
  return { isHeld, release: async () => (await client).release(true) };
}
