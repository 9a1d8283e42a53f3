import { notFound } from '~/domain/access/guard.server';
import type { Reader } from '~/platform/db.server';
import { addTime, minutes } from '~/platform/time';
import type { FieldChange } from './difference';
import type { CrmValues, RowReason } from './crm-row';
import type { Mapping } from './mapping';
import type { ImportCounts, ImportFormat, Shown } from './schema';

const LIST_PAGE = 50;
const LINE_PAGE = 25;
const OUTCOMES = { new: 'NEW', changed: 'CHANGED', unchanged: 'UNCHANGED', rejected: 'REJECTED' } as const;

/** Imports, newest first, a page of 50. */
export async function listImports(reader: Reader, page: number) {
  const [total, rows] = await Promise.all([
    reader.import.count(),
    reader.import.findMany({
      omit: { content: true, mapping: true, format: true },
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
    omit: { content: true },
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
      select: { line: true, label: true, recordId: true, values: true, changes: true, reasons: true, appliedAt: true },
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

/** How far a started import has come. `isStalled`: nothing was written for two minutes, so that somebody may go on with it. */
export async function importProgress(reader: Reader, importId: string, now: Date) {
  const where = { importId, appliedAt: { not: null } };
  const [byOutcome, { at }] = await Promise.all([
    reader.importRow.groupBy({ by: ['outcome'], where, _count: true }),
    lastSignOfLife(reader, importId),
  ]);
  const count = (outcome: string) => byOutcome.find((group) => group.outcome === outcome)?._count ?? 0;
  return { new: count('NEW'), changed: count('CHANGED'), moved: count('REJECTED'), isStalled: isStalled(at, now) };
}

/** When an import was last started or wrote its last line, and who started it. */
export async function lastSignOfLife(reader: Reader, importId: string) {
  const [last, started] = await Promise.all([
    reader.importRow.aggregate({ where: { importId, appliedAt: { not: null } }, _max: { appliedAt: true } }),
    reader.auditEvent.findFirst({
      where: { kind: 'import.started', data: { path: ['importId'], equals: importId } },
      orderBy: { id: 'desc' },
      select: { at: true, actorId: true },
    }),
  ]);
  const at = new Date(Math.max(last._max.appliedAt?.getTime() ?? 0, started?.at.getTime() ?? 0));
  return { at, byId: started?.actorId ?? null };
}

/** Whether whoever wrote an import is taken for dead. A slice takes seconds. */
export const isStalled = (lastSign: Date, now: Date) => lastSign < addTime(now, -minutes(2));
