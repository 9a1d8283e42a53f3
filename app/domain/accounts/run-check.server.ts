import { record, type Actor } from '~/domain/audit/record.server';
import type { Db, Tx } from '~/platform/db.server';
import { hours } from '~/platform/time';
import { importActor } from './import-actor.server';
import { knownFormats } from './known-formats';
import { lookAtFile } from './import-format';
import { keptFile } from './kept-file.server';
import type { StagedFile } from './lines.server';
import type { Mapping } from './mapping';
import { MAX_IMPORT_BYTES, type ImportCounts, type ImportFormat } from './schema';
import { settleParents } from './settle-parents.server';
import { stageLines } from './stage-lines.server';

/**
 * Makes the dry run of an import whose columns were chosen: what each line would do, stored line by line, and nothing else
 * written. All of it is one transaction: killed at any moment it leaves nothing behind, and the next run begins afresh. Two
 * runs at once are one. Where a column can be read in two ways it goes back to the mapping step and asks; on a fault it goes
 * back there and says so.
 */
export async function runCheck(db: Db, importId: string, clock: () => Date): Promise<void> {
  try {
    await check(db, importId, clock);
  } catch (error) {
    const failure = 'Something went wrong while checking. Nothing was written; check it again.';
    await db.import.updateMany({
      where: { id: importId, status: 'CHECKING' },
      data: { status: 'MAPPING', failure },
    });
    throw error;
  }
}

async function check(db: Db, importId: string, clock: () => Date): Promise<void> {
  const found = await db.import.findUnique({ where: { id: importId } });
  if (found?.status !== 'CHECKING') return;
  const { id, kind, fileName, runById } = found;
  const format = found.format as unknown as ImportFormat;
  const content = await keptFile(db, { id, size: format.bytes });
  if (!content) return;
  const file = {
    id,
    kind,
    content,
    mapping: found.mapping as Mapping,
    format,
  };
  const settled = await formatUnder(file);
  if (settled.questions.length > 0) {
    await db.import.updateMany({ where: { id, status: 'CHECKING' }, data: { status: 'MAPPING', format: settled } });
    return;
  }
  const by = await importActor(db, { importId: id, personId: runById });
  const run = { file: { ...file, format: settled }, fileName, by, clock };
  await db.$transaction((tx) => dryRun({ db, tx }, run), { timeout: hours(1) });
}

type Run = { file: StagedFile; fileName: string; by: Actor; clock: () => Date };

async function dryRun({ db, tx }: { db: Db; tx: Tx }, { file, fileName, by, clock }: Run) {
  const { id, kind, mapping, format } = file;
  if (!(await isOnlyRun(tx, id))) return;
  const startedAt = clock();
  await tx.importRow.deleteMany({ where: { importId: id } });
  if (!(await stageLines({ db, tx }, file, progressTeller(db, id, clock)))) return;
  await tx.$executeRaw`ANALYZE import_rows`; // what comes now reads them by their numbers
  const parentColumn = Object.keys(mapping).find((column) => mapping[column] === 'parentExternalId');
  if (kind === 'ACCOUNTS' && parentColumn) await settleParents(tx, id, parentColumn);
  const now = clock();
  const counts = { ...(await countLines(tx, id)), seconds: (now.getTime() - startedAt.getTime()) / 1000 };
  const { count } = await tx.import.updateMany({
    where: { id, status: 'CHECKING' },
    data: { status: 'CHECKED', format, counts, checkedAt: now, progress: 0 },
  });
  if (count !== 1) throw new Error(`${id} was taken away while it was being checked`);
  const data = { importId: id, of: kind, fileName, ...counted(counts) };
  await record(tx, { kind: 'import.checked', at: now, by, about: {}, data });
}

const counted = ({ new: created, changed, unchanged, rejected }: ImportCounts) => ({
  new: created,
  changed,
  unchanged,
  rejected,
});

async function formatUnder(file: StagedFile): Promise<ImportFormat> {
  const { kind, mapping, format, content } = file;
  const chosen = format.chosen ?? {};
  const known = knownFormats(format, { kind, mapping, chosen });
  if (known) return { ...format, ...known };
  const { separator, encoding } = format;
  const look = await lookAtFile(content, { kind, mapping, chosen, separator, encoding, maxBytes: MAX_IMPORT_BYTES });
  if (!look.ok) throw new Error(`${file.id} cannot be read again: ${look.reason.reason}`);
  return { ...look.value.format, chosen };
}

/** False when another worker is at it, or when it was stopped. Held until the transaction ends. */
async function isOnlyRun(tx: Tx, id: string): Promise<boolean> {
  const [lock] = await tx.$queryRaw<{ held: boolean }[]>`
    SELECT pg_try_advisory_xact_lock(hashtextextended(${`check ${id}`}, 0)) AS held`;
  return lock?.held === true;
}

/** Tells outside the transaction how far it is; false when it was stopped. */
function progressTeller(db: Db, id: string, clock: () => Date) {
  return async (progress: number): Promise<boolean> => {
    const data = { progress, aliveAt: clock() };
    const { count } = await db.import.updateMany({ where: { id, status: 'CHECKING' }, data });
    return count === 1;
  };
}

async function countLines(tx: Tx, importId: string): Promise<ImportCounts> {
  const [counts] = await tx.$queryRaw<ImportCounts[]>`
    SELECT count(*) FILTER (WHERE outcome = 'NEW')::int AS new,
           count(*) FILTER (WHERE outcome = 'CHANGED')::int AS changed,
           count(*) FILTER (WHERE outcome = 'UNCHANGED')::int AS unchanged,
           count(*) FILTER (WHERE outcome = 'REJECTED')::int AS rejected,
           coalesce(sum(jsonb_array_length(changes)) FILTER (WHERE outcome = 'CHANGED'), 0)::int AS fields,
           0 AS moved
    FROM import_rows WHERE import_id = ${importId}`;
  return counts!;
}
