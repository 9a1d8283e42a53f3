import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { applyImport } from '~/domain/accounts/apply-import.server';
import { checkImport } from '~/domain/accounts/check-import.server';
import { rejectedLines } from '~/domain/accounts/import-report.server';
import type { Mapping } from '~/domain/accounts/mapping';
import { startImport } from '~/domain/accounts/start-import.server';
import { uploadImport } from '~/domain/accounts/upload-import.server';
import { readCsv } from '~/platform/csv';
import { systemNow } from '~/platform/time';
import { accountsFile, contactsWithBadLines } from '#test/support/contact-files';
import { testDatabase } from '#test/support/database';
import { importCsv } from '#test/support/imports';
import { makeStaff } from '#test/support/people';

const PEOPLE = 7000;
const { db, url: databaseUrl } = await testDatabase();

/** Takes the bytes in and makes the dry run with the columns as suggested. */
async function checked(bytes: Uint8Array<ArrayBuffer>) {
  const { id: personId, name } = await makeStaff(db);
  const by = { personId, name };
  const uploaded = await uploadImport(db, { kind: 'CONTACTS', fileName: 'contacts.csv', bytes }, by, systemNow());
  if (!uploaded.ok) throw new Error(uploaded.reason.reason);
  const { importId } = uploaded.value;
  const { mapping, format } = await db.import.findUniqueOrThrow({ where: { id: importId } });
  const now = systemNow();
  const check = await checkImport(db, { importId, mapping: mapping as Mapping, chosen: {}, by }, now);
  if (!check.ok || !check.value.counts) throw new Error(JSON.stringify(check));
  return { importId, by, counts: check.value.counts, format, checkedAt: now.toISOString() };
}

/** Writes an import in a process of its own, which is killed once it is at least half through. */
async function applyAndKill(job: { importId: string; byId: string }, halfway: number) {
  const options = JSON.stringify({ databaseUrl, pauseMs: 400, ...job });
  const child = spawn(process.execPath, ['--import', 'tsx', 'test/support/importer-process.ts', options], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const exited = once(child, 'exit');
  for (;;) {
    const { progress } = await db.import.findUniqueOrThrow({
      where: { id: job.importId },
      select: { progress: true },
    });
    if (progress >= halfway || child.exitCode !== null) break;
    await sleep(20);
  }
  child.kill('SIGKILL');
  const [, signal] = await exited;
  return signal as string;
}

describe('S9: a large file with bad lines, whose writer is killed', () => {
  it('ends with exactly the rows that its report says, and names every bad line', async () => {
    await importCsv(db, 'ACCOUNTS', { text: accountsFile(PEOPLE) });
    const { text, bad } = contactsWithBadLines(PEOPLE, 9);
    const bytes = new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'));
    const { importId, by, counts, checkedAt, format } = await checked(bytes);
    expect(format).toMatchObject({ encoding: 'utf-16le', separator: ',', lines: PEOPLE });
    expect(counts).toMatchObject({ new: PEOPLE - bad.length, changed: 0, unchanged: 0, rejected: bad.length });

    await startImport(db, { importId, checkedAt, by }, systemNow());
    const job = { importId, byId: by.personId };
    expect(await applyAndKill(job, PEOPLE / 2)).toBe('SIGKILL');
    const halfway = await db.contact.count();
    const { status, progress } = await db.import.findUniqueOrThrow({ where: { id: importId } });
    expect(status).toBe('APPLYING');
    // Whole slices, and the line it came to in the same transaction.
    const due = await db.importRow.count({ where: { importId, outcome: 'NEW', line: { lte: progress } } });
    expect(halfway).toBe(due);
    expect(halfway).toBeLessThan(PEOPLE - bad.length);

    await applyImport(db, job, systemNow);
    const rows = await db.importRow.findMany({ where: { importId }, orderBy: { line: 'asc' } });
    const contacts = await db.contact.findMany({ select: { id: true, externalId: true, email: true } });
    const reported = rows.filter(({ outcome }) => outcome === 'NEW');
    const said = new Map(reported.map(({ recordId, values }) => [recordId, values as { externalId: string }]));
    expect(contacts).toHaveLength(said.size);
    for (const { id, externalId } of contacts) expect(said.get(id)?.externalId).toBe(externalId);
    const rejected = rows.filter(({ outcome }) => outcome === 'REJECTED');
    expect(rejected.map(({ line }) => line)).toEqual(bad.map(({ line }) => line));
    const reasons = {
      ragged: /fields; the header has/,
      address: /Not an e-mail/,
      account: /No account/,
      twice: /line 2/,
    };
    for (const [index, { why }] of bad.entries())
      expect(JSON.stringify(rejected[index]!.reasons)).toMatch(reasons[why]);

    const report = await readCsv(Buffer.from(await rejectedLines(db, importId)), { maxBytes: 1e8 });
    const at = report.ok ? report.value.header.indexOf('Import line') : -1;
    expect(report.ok && report.value.rows.map(({ cells }) => Number(cells[at]))).toEqual(bad.map(({ line }) => line));

    const again = await checked(bytes);
    expect(again.counts).toMatchObject({ new: 0, changed: 0, unchanged: PEOPLE - bad.length, rejected: bad.length });
  }, 120_000);
});
