// How long an import can be taken back as a whole (product §5, mockup import: “for 7 days”).
import type { ImportStatus } from '~/generated/prisma/enums';
import { addTime, days } from '~/platform/time';

const UNDO_FOR = days(7);

type Ended = { status: ImportStatus; appliedAt: Date | null; aliveAt: Date | null };

/** Until when an import that was written, or stopped half-way, can be taken back; null for one that was not or is already. */
export function undoUntil({ status, appliedAt, aliveAt }: Ended): Date | null {
  if (status !== 'APPLIED' && status !== 'CANCELLED') return null;
  const ended = appliedAt ?? aliveAt;
  return ended && addTime(ended, UNDO_FOR);
}
