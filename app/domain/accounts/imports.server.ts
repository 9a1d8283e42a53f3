import { notFound } from '~/domain/access/guard.server';
import type { Reader } from '~/platform/db.server';
import { addTime, minutes } from '~/platform/time';
import type { FieldChange } from './difference';
import type { CrmValues, RowReason } from './crm-row';
import type { Mapping } from './mapping';
import type { ImportCounts, ImportFormat, Shown } from './schema';

const LIST_PAGE = 50;
/** Lines on a page of a difference. */
export const LINE_PAGE = 25;
const OUTCOMES = { new: 'NEW', changed: 'CHANGED', unchanged: 'UNCHANGED', rejected: 'REJECTED' } as const;

/** Imports, newest first, a page of 50. */
export async function listImports(reader: Reader, page: number) {
  const [total, rows] = await Promise.all([
    reader.import.count(),
    reader.import.findMany({
      omit: { mapping: true, format: true },
      include: { createdBy: { select: { name: true } } },
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      skip: (page - 1) * LIST_PAGE,
      take: LIST_PAGE,
    }),
  ]);
  const imports = rows.map(({ counts, ...row }) => ({ ...row, counts: counts as ImportCounts | null }));
  return { imports, total, pageCount: Math.ceil(total / LIST_PAGE) };
}

/** One import without its bytes; a 404 for an id that is none. */
export async function getImport(reader: Reader, id: string) {
  const row = await reader.import.findUnique({
    where: { id },
    include: { createdBy: { select: { name: true } } },
  });
  if (!row) throw notFound();
  return {
    ...row,
    counts: row.counts as ImportCounts | null,
    mapping: row.mapping as Mapping,
    format: row.format as unknown as ImportFormat,
  };
}

/** The lines of one outcome, by line number, a page of 25. `take` limits a first look. */
export async function importLines(
  reader: Reader,
  importId: string,
  { show, page, take = LINE_PAGE }: { show: Shown; page: number; take?: number },
) {
  const where = { importId, outcome: OUTCOMES[show] };
  const [total, rows] = await Promise.all([
    reader.importRow.count({ where }),
    reader.importRow.findMany({
      where,
      select: { line: true, label: true, recordId: true, values: true, changes: true, reasons: true },
      orderBy: { line: 'asc' },
      skip: (page - 1) * LINE_PAGE,
      take,
    }),
  ]);
  const lines = rows.map((row) => ({
    ...row,
    values: row.values as CrmValues,
    changes: row.changes as FieldChange[],
    reasons: row.reasons as RowReason[],
  }));
  return { lines, total, first: (page - 1) * LINE_PAGE + 1, pageCount: Math.max(1, Math.ceil(total / LINE_PAGE)) };
}

/** Column → how many lines the dry run rejected because of it. */
export async function rejectedByColumn(reader: Reader, importId: string): Promise<Map<string, number>> {
  const rows = await reader.$queryRaw<{ column: string; lines: number }[]>`
    SELECT reason->>'column' AS column, count(DISTINCT line)::int AS lines
    FROM import_rows, jsonb_array_elements(reasons) AS reason
    WHERE import_id = ${importId} AND outcome = 'REJECTED' AND NOT is_moved GROUP BY 1`;
  return new Map(rows.map(({ column, lines }) => [column, lines]));
}

/**
 * How far a running check or import has come; `isStalled`: it showed no sign of life for two minutes, so that somebody may go on
 * with it. A check has looked at `lines`; an import has written new and changed lines and given up moved ones.
 */
export async function importProgress(reader: Reader, importId: string, now: Date) {
  const { progress, aliveAt, status } = await reader.import.findUniqueOrThrow({
    where: { id: importId },
    select: { progress: true, aliveAt: true, status: true },
  });
  const isStalled = aliveAt !== null && aliveAt < addTime(now, -STALLED_AFTER);
  if (status === 'CHECKING') return { lines: progress, new: 0, changed: 0, moved: 0, isStalled };
  const byOutcome = await reader.importRow.groupBy({
    by: ['outcome', 'isMoved'],
    where: { importId, line: { lte: progress } },
    _count: true,
  });
  const count = (outcome: string) =>
    byOutcome.find((group) => group.outcome === outcome && group.isMoved === (outcome === 'REJECTED'))?._count ?? 0;
  return { lines: 0, new: count('NEW'), changed: count('CHANGED'), moved: count('REJECTED'), isStalled };
}

/** Whoever checks or writes an import is taken for dead after this; a slice takes seconds. */
export const STALLED_AFTER = minutes(2);
