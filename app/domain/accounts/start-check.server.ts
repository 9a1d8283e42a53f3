import type { Actor } from '~/domain/audit/record.server';
import type { Db } from '~/platform/db.server';
import { enqueue } from '~/platform/queue.server';
import { ok, refuse, type Result } from '~/platform/result';
import type { ColumnFormats } from './column-formats';
import { checkMapping, type Mapping } from './mapping';
import { checkImportJob, type ImportFormat } from './schema';

export type CheckRefusal = { kind: 'unknown' } | { kind: 'closed' } | { kind: 'mapping'; problems: string[] };

export type Choice = {
  importId: string;
  mapping: Mapping;
  chosen: ColumnFormats;
  by: Actor;
};

/**
 * Keeps what the columns mean and has the dry run made in the background. Whatever was checked before is gone. Refused: a
 * mapping that cannot be used, an import that was started already, a dry run that is under way.
 */
export async function startCheck(
  db: Db,
  { importId, mapping, chosen, by }: Choice,
  now: Date,
): Promise<Result<undefined, CheckRefusal>> {
  return db.$transaction(async (tx) => {
    const found = await tx.import.findUnique({ where: { id: importId } });
    if (!found) return refuse({ kind: 'unknown' as const });
    const format = found.format as unknown as ImportFormat;
    const problems = checkMapping(found.kind, mapping, format.header);
    if (problems.length > 0) return refuse({ kind: 'mapping' as const, problems });
    const { count } = await tx.import.updateMany({
      where: { id: importId, status: { in: ['MAPPING', 'CHECKED'] }, pieces: { some: {} } },
      data: {
        ...{ status: 'CHECKING', mapping, format: { ...format, chosen }, progress: 0, failure: null },
        ...{ aliveAt: now, runById: by.personId },
      },
    });
    if (count !== 1) return refuse({ kind: 'closed' as const });
    await enqueue(tx, checkImportJob, { importId });
    return ok();
  });
}
