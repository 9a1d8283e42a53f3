import type { Db } from '~/platform/db.server';
import { ok, type Result } from '~/platform/result';
import type { FormatQuestion } from './column-formats';
import { runCheck } from './run-check.server';
import type { ImportCounts, ImportFormat } from './schema';
import { startCheck, type CheckRefusal, type Choice } from './start-check.server';

/**
 * The dry run to its end, for callers that can wait: keeps the mapping and stores what each line would do. With open
 * questions on how a column is read only the mapping is kept, and `counts` is null. Refuses what `startCheck` refuses.
 */
export async function checkImport(
  db: Db,
  choice: Choice,
  now: Date,
): Promise<Result<{ questions: FormatQuestion[]; counts: ImportCounts | null }, CheckRefusal>> {
  const started = await startCheck(db, choice, now);
  if (!started.ok) return started;
  await runCheck(db, choice.importId, () => now);
  const { format, counts, status } = await db.import.findUniqueOrThrow({
    where: { id: choice.importId },
    select: { format: true, counts: true, status: true },
  });
  const { questions } = format as unknown as ImportFormat;
  if (status !== 'CHECKED') return ok({ questions, counts: null });
  return ok({ questions: [], counts: counts as ImportCounts });
}
