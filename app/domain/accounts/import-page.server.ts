import type { Reader } from '~/platform/db.server';
import { formatDateTime } from '~/ui/format';
import { cameOfImport } from './came-of-import.server';
import { lineView, type LineView } from './difference-view';
import { fieldLabel } from './fields';
import { columnViews } from './import-columns';
import { getImport, importLines, LINE_PAGE, importProgress, rejectedByColumn } from './imports.server';
import { linesInMotion, motionCounts } from './lines-in-motion.server';
import type { Shown, ShownLines } from './schema';
import { listStaff } from './stored-records.server';
import { undoUntil } from './undo-window';
import { keptLines, undoProgress } from './undone-lines.server';

const FIRST_LOOK = 10;

type Asked = { importId: string; timeZone: string; search: { page: number; show?: ShownLines } };
type Found = Awaited<ReturnType<typeof getImport>>;

/** One import as its page shows it: how far it is, its difference line by line, and what became of it. 404 for an unknown one. */
export async function importPage(reader: Reader, { importId, timeZone, search }: Asked, now: Date) {
  const found = await getImport(reader, importId);
  const { id, kind, status, fileName, format, counts, failure, checkedAt } = found;
  const isRunning = status === 'CHECKING' || status === 'APPLYING' || status === 'FAILED';
  const said = (at: Date | null) => (at ? formatDateTime(at, timeZone) : '');
  const head = {
    ...{ id, kind, status, fileName, failure, lines: format.lines },
    progress: isRunning ? await importProgress(reader, id, now) : null,
    checkedAt: checkedAt?.toISOString() ?? '',
    checked: said(checkedAt),
    ended: said(found.undoneAt ?? found.appliedAt ?? found.aliveAt),
    came: found.appliedAt ? await cameOfImport(reader, { importId: id, kind, endedAt: found.appliedAt }) : [],
    undo: await undoView(reader, found, { said, now }),
  };
  if (!counts || status === 'MAPPING' || status === 'CHECKING') return { ...head, difference: null };
  return { ...head, difference: await differenceOf(reader, { ...found, counts }, { search, now }) };
}

type Counted = Found & { counts: NonNullable<Found['counts']> };

async function differenceOf(reader: Reader, found: Counted, { search, now }: { search: Asked['search']; now: Date }) {
  const { id, kind, status, format, mapping, counts } = found;
  const show = search.show ?? (['changed', 'new', 'rejected'] as const).find((name) => counts[name] > 0) ?? 'unchanged';
  const view = { kind, isWritten: status === 'APPLIED' || status === 'CANCELLED', now };
  const [staff, byColumn, inMotion, rejected] = await Promise.all([
    listStaff(reader),
    rejectedByColumn(reader, id),
    linesInMotion(reader, { importId: id, ...view }, now),
    show === 'rejected' ? null : importLines(reader, id, { show: 'rejected', page: 1, take: FIRST_LOOK }),
  ]);
  const columns = columnViews(kind, { format, mapping, staff, rejected: byColumn });
  return {
    columns: columns.map((column) => ({ ...column, label: fieldLabel(kind, column.field) })),
    ...{ counts, show, page: search.page, motion: motionCounts(inMotion) },
    main: show === 'motion' ? pageOf(inMotion, search.page) : await pageOfLines(reader, { id, show, search }, view),
    rejected: rejected?.lines.map((line) => lineView(line, view)) ?? [],
  };
}

async function pageOfLines(
  reader: Reader,
  { id, show, search }: { id: string; show: Shown; search: Asked['search'] },
  view: Parameters<typeof lineView>[1],
) {
  const main = await importLines(reader, id, { show, page: search.page });
  return { ...main, lines: main.lines.map((line) => lineView(line, view)) };
}

function pageOf(lines: LineView[], page: number) {
  const first = (page - 1) * LINE_PAGE;
  const pageCount = Math.max(1, Math.ceil(lines.length / LINE_PAGE));
  return { lines: lines.slice(first, first + LINE_PAGE), total: lines.length, first: first + 1, pageCount };
}

type Words = { said: (at: Date | null) => string; now: Date };

/** Until when it can be taken back, how far that is, and what stays; null for an import that was never written. */
async function undoView(reader: Reader, found: Found, { said, now }: Words) {
  const until = undoUntil(found);
  if (until) return { until: said(until), isOver: until < now, progress: null, kept: [] };
  if (found.status !== 'UNDOING' && found.status !== 'UNDONE') return null;
  const progress = await undoProgress(reader, found, now);
  return { until: '', isOver: true, progress, kept: await keptLines(reader, found.id) };
}
