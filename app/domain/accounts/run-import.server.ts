import { setTimeout as sleep } from 'node:timers/promises';
import type { Actor } from '~/domain/audit/record.server';
import type { ImportStatus } from '~/generated/prisma/enums';
import type { CsvProblem } from '~/platform/csv-problem';
import type { CsvSeparator } from '~/platform/csv-separator';
import type { Db } from '~/platform/db.server';
import { ok, refuse, type Result } from '~/platform/result';
import { applyImport } from './apply-import.server';
import { checkImport } from './check-import.server';
import type { ColumnFormats, FormatQuestion } from './column-formats';
import type { CrmKind } from './fields';
import type { Mapping } from './mapping';
import type { ImportCounts, ImportFormat } from './schema';
import { startImport } from './start-import.server';
import { uploadImport } from './upload-import.server';

/** The file as it was read, and what its columns most likely are. */
export type Look = { header: string[]; samples: string[][]; suggested: Mapping };
export type Columns = { mapping: Mapping; chosen: ColumnFormats };

type Run = {
  upload: { kind: CrmKind; fileName: string; file: Blob; separator?: CsvSeparator };
  /** What the columns of the file become, or why they cannot. */
  columns: (look: Look) => Result<Columns, string[]>;
  isDryRun: boolean;
  by: Actor;
  /** How many milliseconds to wait where a worker has taken the job over. */
  patience: number;
  /** Told the id as soon as there is one. */
  onUploaded?: (importId: string) => Promise<void>;
};

export type RunRefusal =
  | { kind: 'file'; problem: CsvProblem }
  | { kind: 'mapping'; importId: string; problems: string[] }
  | { kind: 'questions'; importId: string; questions: FormatQuestion[] };

/** `status` is CHECKED after a dry run, or when there was nothing to write; CHECKING and APPLYING when patience ended first. */
export type RunOutcome = { importId: string; status: ImportStatus; counts: ImportCounts | null };

/**
 * The whole way of a file without a page: upload, dry run, and unless only that was asked for, the import to its end.
 * Refused where a person would be asked; what was uploaded waits in the list of imports, where they can answer.
 */
export async function runImport(db: Db, run: Run, clock: () => Date): Promise<Result<RunOutcome, RunRefusal>> {
  const { by, isDryRun, patience } = run;
  const uploaded = await uploadImport(db, run.upload, by, clock());
  if (!uploaded.ok) return refuse({ kind: 'file', problem: uploaded.reason });
  const { importId } = uploaded.value;
  await run.onUploaded?.(importId);
  const columns = run.columns(await lookAt(db, importId));
  if (!columns.ok) return refuse({ kind: 'mapping', importId, problems: columns.reason });
  const checked = await checkImport(db, { importId, ...columns.value, by }, clock());
  if (!checked.ok) {
    if (checked.reason.kind === 'mapping') return refuse({ importId, ...checked.reason });
    throw new Error(`${importId} was changed by somebody else: ${checked.reason.kind}`);
  }
  const dryRun = await settled(db, { importId, patience });
  if (dryRun.status === 'MAPPING') return refuse({ kind: 'questions', importId, questions: dryRun.questions });
  const isNothingToDo = dryRun.counts?.new === 0 && dryRun.counts.changed === 0;
  if (dryRun.status !== 'CHECKED' || isDryRun || isNothingToDo) return ok(outcome(dryRun));
  await apply(db, { importId, checkedAt: dryRun.checkedAt!, by }, clock);
  return ok(outcome(await settled(db, { importId, patience })));
}

async function apply(
  db: Db,
  { importId, checkedAt, by }: { importId: string; checkedAt: Date; by: Actor },
  clock: () => Date,
) {
  const started = await startImport(db, { importId, checkedAt: checkedAt.toISOString(), by }, clock());
  if (!started.ok) throw new Error(`${importId} was changed by somebody else: ${started.reason}`);
  await applyImport(db, { importId, byId: by.personId }, clock);
}

const BUSY: ImportStatus[] = ['CHECKING', 'APPLYING'];
const LOOK_AGAIN = 100;

/** The import once nobody works on it. The job that was queued may be with a worker, who then goes on with it alone. */
async function settled(db: Db, { importId, patience }: { importId: string; patience: number }) {
  for (let waited = 0; ; waited += LOOK_AGAIN) {
    const now = await standing(db, importId);
    if (!BUSY.includes(now.status) || waited >= patience) return now;
    await sleep(LOOK_AGAIN);
  }
}

async function lookAt(db: Db, importId: string): Promise<Look> {
  const where = { id: importId };
  const found = await db.import.findUniqueOrThrow({ where, select: { mapping: true, format: true } });
  const { header, samples } = found.format as unknown as ImportFormat;
  return { header, samples, suggested: found.mapping as Mapping };
}

async function standing(db: Db, importId: string) {
  const { counts, format, ...row } = await db.import.findUniqueOrThrow({
    where: { id: importId },
    select: { id: true, status: true, counts: true, format: true, checkedAt: true },
  });
  const { questions } = format as unknown as ImportFormat;
  return { ...row, questions, counts: counts as ImportCounts | null };
}

const outcome = ({ id, status, counts }: Awaited<ReturnType<typeof standing>>): RunOutcome => ({
  importId: id,
  status,
  counts,
});
