import type { Reader } from '~/platform/db.server';
import type { ApiImport, ApiKind } from './api-shapes';
import type { RowReason } from './crm-row';
import type { ImportCounts } from './schema';

/**
 * An import as the API tells it, row by row; null unless this key brought it. Rows are in the order of the call, because
 * each became one line.
 */
export async function findApiImport(
  reader: Reader,
  { importId, apiKeyId }: { importId: string; apiKeyId: string },
): Promise<ApiImport | null> {
  const found = await reader.import.findUnique({
    where: { id: importId, apiCall: { apiKeyId } },
    select: { id: true, kind: true, status: true, counts: true },
  });
  if (!found) return null;
  const rows = await reader.importRow.findMany({
    where: { importId },
    orderBy: { line: 'asc' },
    select: { outcome: true, reasons: true },
  });
  const counts = found.counts as ImportCounts | null;
  return {
    id: found.id,
    kind: found.kind.toLowerCase() as ApiKind,
    status: found.status.toLowerCase() as ApiImport['status'],
    counts: counts && only(counts),
    rows: rows.map(({ outcome, reasons }, index) => ({
      index,
      outcome: outcome.toLowerCase() as ApiImport['rows'][number]['outcome'],
      reasons: (reasons as RowReason[]).map(({ column, ...reason }) => ({ field: column, ...reason })),
    })),
  };
}

const only = ({ new: isNew, changed, unchanged, rejected }: ImportCounts) => ({
  new: isNew,
  changed,
  unchanged,
  rejected,
});
