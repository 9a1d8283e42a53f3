import type { Actor } from '~/domain/audit/record.server';
import { PLAYS } from '~/domain/signals/reading';
import type { GridCell } from '~/generated/prisma/enums';
import type { Db } from '~/platform/db.server';
import { saveSegment } from './save-segment.server';
import { SegmentRule } from './segment';

/** What the segment of a grid cell is called. */
export const cellSegmentName = (cell: GridCell) => `People at accounts in “${PLAYS[cell].name}”`;

/**
 * The saved segment of everybody at the accounts in one cell of the grid who is not in the programme; made when first
 * needed. Null where a colleague gave its name to an archived one.
 */
export async function takeCellSegment(
  db: Db,
  cell: GridCell,
  by: Actor & { personId: string },
  now: Date,
): Promise<string | null> {
  const name = cellSegmentName(cell);
  const rule = SegmentRule.parse({
    include: { conditions: [{ field: 'cell', op: 'is', values: [cell] }] },
    exclude: { conditions: [{ field: 'isAdvocate', op: 'yes' }] },
  });
  const saved = await saveSegment(db, { id: null, name, rule }, by, now);
  if (saved.ok) return saved.value.id;
  const known = await db.segment.findUnique({ where: { name, archivedAt: null }, select: { id: true } });
  return known?.id ?? null;
}
