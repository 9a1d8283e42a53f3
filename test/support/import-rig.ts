import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { checkImport } from '~/domain/accounts/check-import.server';
import { rejectedLines } from '~/domain/accounts/import-report.server';
import type { Mapping } from '~/domain/accounts/mapping';
import type { ImportFormat } from '~/domain/accounts/schema';
import { uploadImport } from '~/domain/accounts/upload-import.server';
import { readCsv } from '~/platform/csv';
import type { Db } from '~/platform/db.server';
import { systemNow } from '~/platform/time';
import type { BadLine } from './contact-files';
import { makeStaff } from './people';

/** Takes contacts in and makes the dry run with the columns as suggested. */
export async function checkedContacts(db: Db, file: Blob) {
  const { id: personId, name } = await makeStaff(db);
  const by = { personId, name };
  const uploaded = await uploadImport(db, { kind: 'CONTACTS', fileName: 'contacts.csv', file }, by, systemNow());
  if (!uploaded.ok) throw new Error(uploaded.reason.reason);
  const { importId } = uploaded.value;
  const { mapping, format } = await db.import.findUniqueOrThrow({ where: { id: importId } });
  const now = systemNow();
  const check = await checkImport(db, { importId, mapping: mapping as Mapping, chosen: {}, by }, now);
  if (!check.ok || !check.value.counts) throw new Error(JSON.stringify(check));
  const { counts } = check.value;
  return { importId, by, counts, format: format as unknown as ImportFormat, checkedAt: now.toISOString() };
}

type Fire = { databaseUrl: string; importId: string; byId: string; halfway: number; pauseMs: number };

/** Writes a started import in a process of its own, which is killed once line `halfway` is behind it. Gives the signal. */
export async function applyAndKill(db: Db, { halfway, ...job }: Fire) {
  const options = ['--import', 'tsx', 'test/support/importer-process.ts', JSON.stringify(job)];
  const child = spawn(process.execPath, options, { stdio: ['ignore', 'ignore', 'inherit'] });
  const exited = once(child, 'exit');
  for (;;) {
    const where = { id: job.importId };
    const { progress } = await db.import.findUniqueOrThrow({ where, select: { progress: true } });
    if (progress >= halfway || child.exitCode !== null) break;
    await sleep(20);
  }
  child.kill('SIGKILL');
  const [, signal] = await exited;
  return signal as string;
}

const REASONS: Record<BadLine['why'], RegExp> = {
  ragged: /fields; the header has/,
  address: /Not an e-mail/,
  header: /Not an e-mail/,
  account: /No account/,
  twice: /Same id as line 2 /,
  'same-address': /This address is already in line 2\b/,
};

/**
 * Holds the contacts of a database against the report of an import: how many contacts are missing, more than were told or
 * others than told; how many bad lines are not listed by their number with their reason, in the rows or in the file to go on
 * with; how many good lines are listed.
 */
export async function compareWithReport(db: Db, importId: string, bad: BadLine[]) {
  const rows = await db.importRow.findMany({
    where: { importId },
    select: { line: true, outcome: true, recordId: true, values: true, reasons: true },
  });
  const contacts = await db.contact.findMany({ select: { id: true, externalId: true, email: true } });
  const told = new Map(rows.filter(({ outcome }) => outcome === 'NEW').map((row) => [row.recordId, row.values]));
  const isTold = ({ id, externalId, email }: (typeof contacts)[number]) => {
    const values = told.get(id) as { externalId: string; email: string } | undefined;
    return values?.externalId === externalId && values?.email === email;
  };
  const rejected = new Map(rows.filter(({ outcome }) => outcome === 'REJECTED').map((row) => [row.line, row.reasons]));
  const listed = await linesOfReport(db, importId);
  const isListed = ({ line, why }: BadLine) =>
    listed.has(line) && REASONS[why].test(JSON.stringify(rejected.get(line) ?? null));
  return {
    missing: told.size - contacts.length,
    otherThanTold: contacts.filter((contact) => !isTold(contact)).length,
    notListed: bad.filter((line) => !isListed(line)).length,
    wronglyListed: rejected.size - bad.length + (listed.size - bad.length),
  };
}

async function linesOfReport(db: Db, importId: string) {
  const report = await readCsv(Buffer.from(await rejectedLines(db, importId)), { maxBytes: 1e9 });
  if (!report.ok) throw new Error(report.reason.reason);
  const at = report.value.header.indexOf('Import line');
  return new Set(report.value.rows.map(({ cells }) => Number(cells[at])));
}
