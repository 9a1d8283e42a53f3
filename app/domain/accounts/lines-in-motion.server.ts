import type { Reader } from '~/platform/db.server';
import type { CrmValues } from './crm-row';
import type { FieldChange } from './difference';
import { lineView, type LineView } from './difference-view';
import type { CrmKind } from './fields';
import { MOTION_FIELDS, setsInMotion, type Motion } from './sets-in-motion';

const MOST = 500;

type Row = {
  line: number;
  outcome: string;
  label: string;
  recordId: string;
  values: CrmValues;
  changes: FieldChange[];
};

/** The first five hundred lines, new and changed, that set something in motion, each with only what does. */
export async function linesInMotion(
  reader: Reader,
  { importId, kind, isWritten }: { importId: string; kind: CrmKind; isWritten: boolean },
  now: Date,
): Promise<LineView[]> {
  const fields = MOTION_FIELDS[kind];
  if (!fields) return [];
  const rows = await reader.$queryRaw<Row[]>`
    SELECT line, outcome::text, label, record_id AS "recordId", values, changes FROM import_rows
    WHERE import_id = ${importId} AND (
      (outcome = 'NEW' AND values ?| ${fields}) OR
      (outcome = 'CHANGED' AND jsonb_path_query_array(changes, '$[*].field') ?| ${fields}))
    ORDER BY line LIMIT ${MOST}`;
  return rows.flatMap(({ outcome, ...row }) => {
    const said = fields.flatMap((field) =>
      row.values[field] === undefined ? [] : [{ field, from: null, to: row.values[field] }],
    );
    const all = outcome === 'NEW' ? said : row.changes;
    const changes = all.filter((change) => setsInMotion(kind, change, row.values, now));
    return changes.length > 0 ? [lineView({ ...row, changes, reasons: [] }, { kind, isWritten, now })] : [];
  });
}

/** How many changes stop somebody, want to be minded, or end a stop. */
export function motionCounts(lines: readonly LineView[]): Record<Motion['tone'], number> {
  const counts = { bad: 0, warn: 0, good: 0 };
  for (const { parts } of lines) for (const { motion } of parts) if (motion) counts[motion.tone]++;
  return counts;
}
