import './server/check-environment.ts';
import { openAsBlob } from 'node:fs';
import { stat, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { columnsBySdl, columnsFor, readColumnMap } from '~/domain/accounts/column-map';
import { importLines } from '~/domain/accounts/imports.server';
import { rejectedLines } from '~/domain/accounts/import-report.server';
import { type Columns, type Look, runImport } from '~/domain/accounts/run-import.server';
import { findSavedMapping } from '~/domain/accounts/saved-mappings.server';
import { applyImportJob, checkImportJob, MAX_IMPORT_BYTES } from '~/domain/accounts/schema';
import { lookAtAccountsJob } from '~/domain/signals/schema';
import { openDatabase } from '~/platform/database.server';
import { connect, type Db, useConnection } from '~/platform/db.server';
import { env } from '~/platform/env.server';
import { log } from '~/platform/log.server';
import { haveQueues, installQueues } from '~/platform/queue.server';
import { ok, type Result } from '~/platform/result';
import { hours } from '~/platform/time';
import { deploy, pending } from '../prisma/migrate.ts';
import { type ImportCommand, readCommand } from './server/import-command.ts';
import { type Ending, endingOf } from './server/import-outcome.ts';

/** Somebody at the machine; who, nobody knows. */
const by = { personId: null, name: 'Command line' };

class CommandError extends Error {}

async function start() {
  const command = readCommand(process.argv.slice(2));
  if (!command.ok) throw new CommandError(command.reason);
  const file = await openFile(command.value.file, MAX_IMPORT_BYTES);
  const map = await mapOf(command.value);
  if (command.value.report) await write(command.value.report, '');
  log.level = 'fatal'; // what is said here is for people, or one JSON object
  const database = await openDatabase();
  const stop = (signal: NodeJS.Signals) => void database.stop().finally(() => process.kill(process.pid, signal));
  process.once('SIGINT', stop).once('SIGTERM', stop);
  try {
    if ((await pending(database.url)).length > 0) await deploy(database.url);
    const ending = await onDatabase(database.url, async (db) => {
      if (!(await haveQueues(db, [checkImportJob, applyImportJob, lookAtAccountsJob]))) await installAll(database.url);
      return run(db, command.value, { file, map });
    });
    say(ending, command.value.isJson);
  } finally {
    await database.stop();
  }
}

/** Only where no site was started on the database yet: it takes longer than most imports to load the whole house. */
async function installAll(url: string) {
  const { jobs } = await import('~/jobs');
  await installQueues(url, jobs);
}

async function onDatabase<T>(url: string, act: (db: Db) => Promise<T>): Promise<T> {
  const connection = connect(url);
  useConnection(connection);
  try {
    return await act(connection.db);
  } finally {
    await connection.db.$disconnect();
    await connection.pool.end();
  }
}

type Said = (db: Db) => Promise<(look: Look) => Result<Columns, string[]>>;
type Input = { file: Blob; map: Said };

async function run(
  db: Db,
  { kind, file: path, isDryRun, report }: ImportCommand,
  { file, map }: Input,
): Promise<Ending> {
  const upload = { kind, fileName: basename(path), file };
  const columns = await map(db);
  const result = await runImport(db, { upload, columns, isDryRun, by, patience: hours(1) }, () => new Date());
  if (!result.ok) return endingOf({ result, rejected: [], isDryRun, site: env().SITE_URL });
  const { importId } = result.value;
  if (report) await write(report, await rejectedLines(db, importId));
  const { lines } = await importLines(db, importId, { show: 'rejected', page: 1, take: 10 });
  return endingOf({ result, rejected: lines, isDryRun, site: env().SITE_URL });
}

/** What the columns become: as they were said, or as their names suggest. */
async function mapOf({ kind, mapping }: ImportCommand): Promise<Said> {
  if (mapping === null)
    return async () =>
      ({ suggested }) =>
        ok({ mapping: suggested, chosen: {} });
  if (!/\.(json|sdl)$/i.test(mapping)) {
    return async (db) => {
      const kept = await findSavedMapping(db, kind, mapping);
      if (!kept) throw new CommandError(`No mapping of ${kind.toLowerCase()} is kept under the name “${mapping}”.`);
      return (look) => columnsFor({ mapping: kept.mapping, chosen: kept.formats }, look);
    };
  }
  const text = await (await openFile(mapping, 1_000_000)).text();
  if (/\.sdl$/i.test(mapping)) return async () => (look) => columnsBySdl(kind, text, look);
  const read = readColumnMap(text);
  if (!read.ok) throw new CommandError(`${mapping}: ${read.reason.join('\n')}`);
  return async () => (look) => columnsFor(read.value, look);
}

/** A file that is read piece by piece. */
async function openFile(file: string, most: number): Promise<Blob> {
  const found = await stat(file).catch(() => null);
  if (!found?.isFile()) throw new CommandError(`There is no file ${file}.`);
  if (found.size > most) throw new CommandError(`${file} is larger than ${most / 1_000_000} MB. Bring it in parts.`);
  return openAsBlob(file);
}

const write = (file: string, text: string) =>
  writeFile(file, text).catch((error: Error) => {
    throw new CommandError(`${file} cannot be written: ${error.message}`);
  });

function say({ exitCode, text, json }: Ending, isJson: boolean) {
  if (isJson) process.stdout.write(`${JSON.stringify({ exitCode, ...json })}\n`);
  else (exitCode === 0 || exitCode === 3 ? process.stdout : process.stderr).write(`${text}\n`);
  process.exitCode = exitCode;
}

start().catch((error: Error & { code?: string }) => {
  process.stderr.write(`${inWords(error)}\n`);
  process.exitCode = 1;
});

function inWords(error: Error & { code?: string }): string {
  if (error instanceof CommandError) return error.message;
  if (error.code === 'ECONNREFUSED') return 'DATABASE_URL leads to a server that does not answer.';
  return error.stack ?? String(error);
}
