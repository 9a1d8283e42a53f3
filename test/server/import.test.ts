import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testDatabase } from '#test/support/database';

/** The command line as a process of its own, on files of real exports. */
const { db, url } = await testDatabase();
const RAVENSTACK = 'test/fixtures/crm/ravenstack';
let folder = '';
beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), 'flywheel-import-'))));
afterAll(() => rm(folder, { recursive: true }));

async function run(...args: string[]) {
  const child = spawn(process.execPath, ['--import', 'tsx', 'app/import.ts', ...args], {
    env: { ...process.env, NODE_ENV: 'production', DATABASE_URL: url },
  });
  const said = { out: '', err: '' };
  child.stdout.on('data', (chunk) => (said.out += chunk));
  child.stderr.on('data', (chunk) => (said.err += chunk));
  const [code] = (await once(child, 'close')) as [number];
  return { code, ...said };
}

async function file(name: string, text: string) {
  const path = join(folder, name);
  await writeFile(path, text);
  return path;
}

describe('npm run import', { timeout: 300_000 }, () => {
  it('shows in a dry run what would be done, writes it on the second run, and finds nothing to do on the third', async () => {
    const accounts = `${RAVENSTACK}/ravenstack_accounts.csv`;
    await db.$executeRaw`DROP SCHEMA pgboss CASCADE`; // no site was started here yet
    const dry = await run('accounts', accounts, '--dry-run');
    expect(dry).toMatchObject({ code: 0, err: '' });
    expect(dry.out).toMatch(/new +500\nchanged +0\nunchanged +0\nrejected +0\nA dry run: nothing was written\./);
    expect(await db.account.count()).toBe(0);

    const first = await run('accounts', accounts, '--json');
    const counts = { new: 500, changed: 0, unchanged: 0, rejected: 0 };
    expect(JSON.parse(first.out)).toMatchObject({ exitCode: 0, status: 'applied', isDryRun: false, counts });
    expect(await db.account.count()).toBe(500);

    const again = await run('accounts', accounts);
    expect(again.code).toBe(0);
    expect(again.out).toMatch(/unchanged +500\nrejected +0\nThere was nothing to write\./);
    const events = await db.auditEvent.findMany({
      distinct: ['actorName'],
      select: { actorName: true, actorId: true },
    });
    expect(events).toEqual([{ actorName: 'Command line', actorId: null }]);
    const [listed] = await db.import.findMany({ select: { createdById: true, createdByName: true } });
    expect(listed).toEqual({ createdById: null, createdByName: 'Command line' });
  });

  it('takes what fits, names the rejected lines and keeps them in a report: 3', async () => {
    const path = await file(
      'contacts.csv',
      'Contact ID,Name,Email\nC-1,Maren Okafor,maren@castellan.example\nC-2,Jonas,not an address\n',
    );
    const report = join(folder, 'rejected.csv');
    const { code, out } = await run('contacts', path, '--report', report);
    expect(code).toBe(3);
    expect(out).toMatch(/new +1\n/);
    expect(out).toMatch(/line 3: Email “not an address”: Not an e-mail address\./);
    const kept = await readFile(report, 'utf8');
    expect(kept).toContain('"Contact ID",Name,Email,"Import line"');
    expect(kept).toContain('C-2,Jonas');
    expect(kept).not.toContain('C-1');
    expect(await db.contact.count()).toBe(1);
  });

  it('stops to ask where a date can be read in two ways: 2, and goes on when told', async () => {
    const path = await file('renewals.csv', 'Account ID,Account Name,Renewal\nA-1,Castellan Foods,03/04/2027\n');
    const asking = await run('accounts', path);
    expect(asking).toMatchObject({ code: 2, out: '' });
    expect(asking.err).toMatch(/Renewal: is “03\/04\/2027” day\/month\/year \(dmy\) or month\/day\/year \(mdy\)\?/);
    expect(asking.err).toMatch(/\/imports\/imp_\w+\/mapping/);
    const json = await run('accounts', path, '--json');
    expect(JSON.parse(json.out)).toMatchObject({ exitCode: 2, questions: [{ column: 'Renewal', about: 'dates' }] });
    expect(await db.account.count({ where: { externalId: 'A-1' } })).toBe(0);

    const map = await file(
      'map.json',
      JSON.stringify({
        'Account ID': 'externalId',
        'Account Name': 'name',
        Renewal: { field: 'renewalOn', dates: 'dmy' },
      }),
    );
    expect((await run('accounts', path, '--mapping', map)).code).toBe(0);
    const stored = await db.account.findUniqueOrThrow({ where: { externalId: 'A-1' } });
    expect(stored.renewalOn?.toISOString().slice(0, 10)).toBe('2027-04-03');
  });

  it('takes columns that were kept under a name, and a map of the Data Loader', async () => {
    const mapping = { Nr: 'externalId', Firma: 'name' };
    await db.savedMapping.create({ data: { id: 'map_1', kind: 'ACCOUNTS', name: 'Warehouse', mapping } });
    const path = await file('firmen.csv', 'Nr;Firma\nW-1;Halden Freight\n');
    expect((await run('accounts', path)).code).toBe(2);
    expect((await run('accounts', path, '--mapping', 'Warehouse')).code).toBe(0);
    expect(await db.account.count({ where: { externalId: 'W-1', name: 'Halden Freight' } })).toBe(1);

    const sdl = 'test/fixtures/crm/salesforce/accountUpdateMap.sdl';
    const update = await run(
      'accounts',
      await file('update.csv', await updateFile(sdl)),
      '--mapping',
      sdl,
      '--dry-run',
    );
    expect([update.code, update.err]).toEqual([0, '']);
    expect(update.out).toMatch(/new +1\n/);
  });

  it('fails with one line, and writes nothing, where nothing can be read: 1', async () => {
    const before = await db.import.count();
    const good = await file('good.csv', 'Account ID,Account Name\nZ-1,Late\n');
    const cases: [string[], RegExp][] = [
      [['accounts', join(folder, 'nowhere.csv')], /^There is no file .*nowhere\.csv\.\n$/],
      [['people', good], /^There is no KIND “people”\.\n/],
      [['accounts', good, '--mapping', 'Nothing'], /^No mapping of accounts is kept under the name “Nothing”\.\n$/],
      [
        ['accounts', good, '--mapping', await file('bad.json', '{"Account ID":1}')],
        /Account ID: Write the name of a field/,
      ],
      [['accounts', good, '--report', join(folder, 'no', 'such', 'folder.csv')], /cannot be written/],
      [['accounts', await file('nul.csv', 'a,b\nrow\0x,1\n')], /NUL/],
    ];
    for (const [args, said] of cases) {
      const { code, out, err } = await run(...args);
      expect([args.slice(0, 2), code, out]).toEqual([args.slice(0, 2), 1, '']);
      expect(err).toMatch(said);
      expect(err).not.toMatch(/at .*\(/);
    }
    expect(await db.import.count()).toBe(before);
  });
});

/** A file with the columns that a map names, and one line. */
async function updateFile(sdl: string) {
  const lines = (await readFile(sdl, 'utf8')).split(/\r?\n/).filter((line) => /^[^#].*=/.test(line));
  const columns = lines.map((line) => line.split('=')[0]!.trim());
  const cell = (column: string) =>
    /^id$/i.test(column) ? '001x0000002xLD0AAM' : /name/i.test(column) ? 'Castellan' : '';
  return `${columns.join(',')}\n${columns.map(cell).join(',')}\n`;
}
