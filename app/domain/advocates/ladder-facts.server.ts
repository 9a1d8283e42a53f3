import type { Reader } from '~/platform/db.server';
import type { LadderFacts } from './ladder';

/** What an advocate has done and what was opened for them: the facts of `openRungs`. Null: no such advocate. */
export async function getLadderFacts(db: Reader, advocateId: string): Promise<LadderFacts | null> {
  const row = await db.advocate.findUnique({
    where: { id: advocateId },
    select: {
      favours: { select: { activity: true, completedAt: true }, orderBy: { completedAt: 'asc' } },
      rungOpenings: { select: { rung: true, reason: true, openedAt: true, openedBy: { select: { name: true } } } },
    },
  });
  if (!row) return null;
  return {
    favours: row.favours.map(({ activity, completedAt }) => ({ activity, on: completedAt })),
    openings: row.rungOpenings.map(({ rung, reason, openedAt, openedBy }) => ({
      rung,
      reason,
      by: openedBy.name,
      on: openedAt,
    })),
  };
}
