import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { applyImport } from '~/domain/accounts/apply-import.server';
import { runCheck } from '~/domain/accounts/run-check.server';
import { startCheck } from '~/domain/accounts/start-check.server';
import { readCsv } from '~/platform/csv';
import { loader as difference } from '~/routes/staff/import';
import { action as apply } from '~/routes/staff/import-apply';
import { action as cancel } from '~/routes/staff/import-cancel';
import { action as map, loader as mapping } from '~/routes/staff/import-mapping';
import { action as upload } from '~/routes/staff/import-new';
import { loader as report } from '~/routes/staff/import-report';
import { loader as list } from '~/routes/staff/imports';
import { waitingJobs } from '#test/support/access';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { makeStaff } from '#test/support/people';
import { get, post, signInAs, testContext } from '#test/support/requests';

const { db } = await testDatabase();
const manager = await makeStaff(db);
const cookie = await signInAs(db, manager.id);
const requester = await signInAs(db, (await makeStaff(db, { role: 'REQUESTER', team: 'SALES' })).id);

/** A post of the upload form as a browser sends it. */
function sending(
  fields: { kind?: string; separator?: string },
  file?: { name: string; bytes: Uint8Array<ArrayBuffer> | string },
) {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  if (file) body.append('file', new File([file.bytes], file.name, { type: 'text/csv' }));
  const headers = { 'sec-fetch-site': 'same-origin', cookie };
  const request = new Request('http://flywheel.test/imports/new', { method: 'POST', body, headers });
  return { request, params: {}, context: testContext() };
}

type Fault = { init: { status: number }; data: { fault: { errors: Record<string, string[]>; values: object } } };
const refused = async (args: ReturnType<typeof sending>) => (await upload(args)) as unknown as Fault;

async function uploaded(kind: string, name: string, bytes: Uint8Array<ArrayBuffer> | string) {
  const answer = (await upload(sending({ kind }, { name, bytes }))) as Response;
  expect(answer.status).toBe(302);
  return /imports\/(imp_\w+)\/mapping$/.exec(answer.headers.get('location') ?? '')![1]!;
}

const at = (id: string, path = '') => [`/imports/${id}${path}`, { cookie, params: { id } }] as const;

/** Sends the mapping form as it stands, with changes. */
async function check(id: string, changes: Record<string, string> = {}) {
  const { columns } = await mapping(get(...at(id, '/mapping')));
  const form: Record<string, string> = {};
  for (const column of columns) {
    form[`field-${column.index}`] = column.field;
    if (column.choice) form[column.choice.name] = column.choice.value;
  }
  const [path, options] = at(id, '/mapping');
  const answer = (await map(post(path, { ...form, ...changes }, options))) as Response & Fault;
  await runCheck(db, id, () => NOW);
  return answer;
}

/** The page of an import whose dry run is made. */
async function shownOf(id: string) {
  const { difference: shown, ...page } = await difference(get(...at(id)));
  return { ...page, ...shown! };
}

async function start(id: string, checkedAt?: string) {
  const shown = checkedAt ?? (await difference(get(...at(id)))).checkedAt;
  const [path, options] = at(id, '/apply');
  return (await apply(post(path, { checkedAt: shown }, options))) as Response;
}

const runJob = (importId: string) => applyImport(db, { importId, byId: manager.id }, () => NOW);

describe('from the file to the report', () => {
  it('takes the RavenStack accounts in', async () => {
    const id = await uploaded(
      'ACCOUNTS',
      'accounts.csv',
      new Uint8Array(await readFile('prisma/demo/ravenstack_accounts.csv')),
    );
    const { columns, lines } = await mapping(get(...at(id, '/mapping')));
    expect(lines).toBe(500);
    expect(columns[0]).toMatchObject({ column: 'account_id', field: 'externalId', readAs: 'Key' });
    expect((await check(id)).headers.get('location')).toBe(`/imports/${id}`);

    const shown = await shownOf(id);
    expect(shown).toMatchObject({ status: 'CHECKED', show: 'new', counts: { new: 500, rejected: 0 }, progress: null });
    expect(shown.main).toMatchObject({ total: 500, first: 1, pageCount: 20 });
    expect(shown.main.lines[0]).toMatchObject({ line: 2, label: 'Company_0', to: null });
    expect(await db.account.count()).toBe(0);

    expect((await start(id)).headers.get('location')).toBe(`/imports/${id}`);
    expect(await waitingJobs(db, 'apply-import')).toEqual([{ importId: id, byId: manager.id }]);
    const running = await shownOf(id);
    expect(running).toMatchObject({ status: 'APPLYING', progress: { new: 0, changed: 0, moved: 0, isStalled: false } });
    await runJob(id);
    expect(await shownOf(id)).toMatchObject({ status: 'APPLIED', counts: { new: 500, moved: 0 } });
    expect(await db.account.count()).toBe(500);
    const { imports } = await list(get('/imports', { cookie }));
    expect(imports[0]).toMatchObject({ id, fileName: 'accounts.csv', createdBy: { name: 'Priya Raman' } });
  });

  it('shows old and new, and rejected lines to mend and import again', async () => {
    const first = await uploaded(
      'ACCOUNTS',
      'a.csv',
      'id,name,arr,currency\nS-1,Hallam Foods,172000,GBP\nS-2,=Fjordmat,1,GBP\n',
    );
    await check(first);
    await start(first);
    await runJob(first);
    const csv = 'id,name,arr,currency\nS-1,Hallam Foods,186000,GBP\nS-2,=Fjordmat,many,GBP\nS-3,"-1+1 Ltd",n/a,Pound\n';
    const id = await uploaded('ACCOUNTS', 'b.csv', csv);
    await check(id);
    const shown = await shownOf(id);
    expect(shown).toMatchObject({ show: 'changed', counts: { changed: 1, rejected: 2, fields: 1 } });
    expect(shown.main.lines[0]?.parts).toEqual([
      { field: 'Revenue a year (what they pay us)', from: '£172,000', to: '£186,000', motion: null },
    ]);
    expect(shown.rejected.map(({ line, reasons }) => [line, reasons[0]?.column, reasons[0]?.value])).toEqual([
      [3, 'arr', 'many'],
      [4, 'currency', 'Pound'],
    ]);
    const text = await (await report(get(...at(id, '/report')))).text();
    expect(text).toContain("'=Fjordmat");
    const again = await readCsv(Buffer.from(text), { maxBytes: 1e6 });
    expect(again.ok && again.value.header.slice(0, 5)).toEqual(['id', 'name', 'arr', 'currency', 'Import line']);
    expect(again.ok && again.value.rows.map(({ cells }) => cells.slice(0, 5))).toEqual([
      ['S-2', '=Fjordmat', 'many', 'GBP', '3'],
      ['S-3', '-1+1 Ltd', 'n/a', 'Pound', '4'],
    ]);
  });

  it('asks how dates are read before anything is checked', async () => {
    const id = await uploaded('ACCOUNTS', 'd.csv', 'id,name,renewal date\nQ-1,Pannon,09/12/2026\n');
    expect((await check(id)).headers.get('location')).toBe(`/imports/${id}`);
    const { questions } = await mapping(get(...at(id, '/mapping')));
    expect(questions).toEqual([{ column: 'renewal date', about: 'dates', example: '09/12/2026' }]);
    await expect(difference(get(...at(id)))).rejects.toMatchObject({ status: 302 });
    await check(id, { 'dates-2': 'dmy' });
    const shown = await shownOf(id);
    expect(shown.main.lines[0]?.parts).toContainEqual({
      field: 'Renewal',
      from: 'nothing',
      to: '9 Dec 2026',
      motion: null,
    });
  });

  it('shows how far the dry run is, and survives a reload', async () => {
    const id = await uploaded('ACCOUNTS', 'far.csv', 'id,name\nF-1,Far\n');
    const by = { personId: manager.id, name: manager.name };
    await startCheck(db, { importId: id, mapping: { id: 'externalId', name: 'name' }, chosen: {}, by }, new Date());
    await db.import.update({ where: { id }, data: { progress: 1 } });
    expect(await difference(get(...at(id)))).toMatchObject({
      ...{ status: 'CHECKING', lines: 1, difference: null },
      progress: { lines: 1, isStalled: false },
    });
    await expect(mapping(get(...at(id, '/mapping')))).rejects.toMatchObject({ status: 302 });
    await runCheck(db, id, () => NOW);
    expect(await shownOf(id)).toMatchObject({ status: 'CHECKED', counts: { new: 1 }, progress: null });
  });

  it('stops an import, once', async () => {
    const id = await uploaded('ACCOUNTS', 'stop.csv', 'id,name\nH-1,Halt\n');
    await check(id);
    await start(id);
    const [path, options] = at(id, '/cancel');
    const press = async () => (await cancel(post(path, {}, options))) as Response;
    expect((await press()).headers.get('set-cookie')).toBeNull();
    expect(await shownOf(id)).toMatchObject({ status: 'CANCELLED', counts: { new: 0, rejected: 1, stopped: 1 } });
    expect((await press()).headers.get('set-cookie')).toContain('flywheel.toast');
    await runJob(id);
    expect(await db.account.count({ where: { externalId: 'H-1' } })).toBe(0);
    const [gone, other] = at('imp_none', '/cancel');
    await expect(cancel(post(gone, {}, other))).rejects.toMatchObject({ status: 404 });
  });

  it('does not start a difference that somebody else has changed since', async () => {
    const id = await uploaded('ACCOUNTS', 'e.csv', 'id,name\nE-1,Eastry\n');
    await check(id);
    const answer = await start(id, '2020-01-01T00:00:00.000Z');
    expect(answer.headers.get('set-cookie')).toContain('flywheel.toast');
    expect((await db.import.findUniqueOrThrow({ where: { id } })).status).toBe('CHECKED');
  });
});

describe('what cannot be used says what, where and how to mend', () => {
  it.each([
    ['nothing.csv', '', 'file', /nothing\.csv: The file has no header\./],
    ['header.csv', 'id,name\n', 'file', /header\.csv, line 1: .* no lines below/],
    ['quote.csv', 'id,name\n1,"open\n', 'file', /line 2: A quote opens in this line and never closes/],
    ['nul.csv', 'id,name\n1,a\0b\n', 'file', /line 2, character 4: There is a NUL character/],
    ['one.csv', 'id\n1\n', 'separator', /Choose the separator/],
    ['\ud800.csv', '', 'file', /no header/],
  ])('%j', async (name, bytes, field, message) => {
    const answer = await refused(sending({ kind: 'CONTACTS' }, { name, bytes }));
    expect(answer.init.status).toBe(400);
    expect(answer.data.fault.errors[field]?.[0]).toMatch(message);
    expect(answer.data.fault.values).toEqual({ kind: 'CONTACTS', separator: '', encoding: '' });
  });

  it('no file, no kind', async () => {
    expect((await refused(sending({}))).data.fault.errors).toEqual({
      kind: ['Choose what the file holds.'],
      file: ['Choose a file.'],
    });
    const untouched = await refused(sending({ kind: 'DEALS' }, { name: '', bytes: '' }));
    expect(untouched.data.fault.errors).toEqual({ file: ['Choose a file.'] });
  });

  it('a file larger than 60 MB', async () => {
    const answer = await refused(sending({ kind: 'DEALS' }, { name: 'big.csv', bytes: new Uint8Array(61_000_000) }));
    expect(answer.init.status).toBe(413);
    expect(answer.data.fault.errors.file?.[0]).toMatch(/big\.csv: The file is larger than 60 MB\. Export it in parts/);
    await expect(
      refused(sending({ kind: 'DEALS' }, { name: 'huge.csv', bytes: new Uint8Array(91_000_000) })),
    ).rejects.toMatchObject({ status: 413 });
  });

  it('columns without a key keep what was chosen', async () => {
    const id = await uploaded('CONTACTS', 'c.csv', 'mail,who\nann@tessel.example,Ann\n');
    const answer = await check(id, { 'field-0': '', 'field-1': 'name' });
    expect(answer.init.status).toBe(400);
    expect(answer.data.fault.errors.form?.[0]).toMatch(/without it a second import would double everything/);
    expect(answer.data.fault.values).toMatchObject({ 'field-1': 'name' });
  });

  it('only managers import; unknown imports are nowhere', async () => {
    await expect(list(get('/imports', { cookie: requester }))).rejects.toMatchObject({ status: 403 });
    await expect(list(get('/imports'))).rejects.toMatchObject({ status: 302 });
    await expect(difference(get(...at('imp_none')))).rejects.toMatchObject({ status: 404 });
    await expect(start('imp_none', 'x')).rejects.toMatchObject({ status: 404 });
  });
});
