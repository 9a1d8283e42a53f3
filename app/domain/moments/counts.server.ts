import type { SuggestionStatus } from '~/generated/prisma/enums';
import type { Reader } from '~/platform/db.server';
import { moments } from './moments';

/** How often a moment fired and what became of it; for stops, help tasks opened and closed. */
export type MomentCount = { fired: number; acted: number; waiting: number; dismissed: number; passed: number };

/** What became of every moment so far, by its number. Acted on: accepted, or a help task that is done. */
export async function countMoments(db: Reader): Promise<Map<number, MomentCount>> {
  const [suggestions, tasks] = await Promise.all([
    db.suggestion.groupBy({ by: ['moment', 'status'], _count: true }),
    db.helpTask.groupBy({ by: ['moment', 'status'], _count: true }),
  ]);
  return new Map(
    moments.map(({ number, guard }) => {
      const of = (...statuses: SuggestionStatus[]) => sum(suggestions, number, statuses);
      const taskOf = (...statuses: string[]) => sum(tasks, number, statuses);
      const fired = { fired: taskOf('OPEN', 'DONE'), acted: taskOf('DONE'), waiting: taskOf('OPEN') };
      if (guard === 'stop') return [number, { ...fired, dismissed: 0, passed: 0 }];
      const parts = {
        acted: of('ACCEPTED'),
        waiting: of('OPEN', 'SNOOZED'),
        dismissed: of('DISMISSED'),
        passed: of('PASSED'),
      };
      return [number, { ...parts, fired: Object.values(parts).reduce((total, part) => total + part) }];
    }),
  );
}

type Counted = { moment: number; status: string; _count: number };

const sum = (rows: readonly Counted[], number: number, statuses: readonly string[]) =>
  rows
    .filter(({ moment, status }) => moment === number && statuses.includes(status))
    .reduce((total, { _count }) => total + _count, 0);
