import type { GridCell } from '~/generated/prisma/enums';
import type { Reader } from '~/platform/db.server';

export type ReadinessDay = { day: Date; fit: number; fired: number; strength: number; cell: GridCell };

/** The days on which something changed at an account, oldest first, at most the last 60. */
export async function listReadinessDays(db: Reader, accountId: string): Promise<ReadinessDay[]> {
  const days = await db.readinessDay.findMany({
    where: { accountId },
    orderBy: { day: 'desc' },
    select: { day: true, fit: true, fired: true, strength: true, cell: true },
    take: 60,
  });
  return days.reverse();
}
