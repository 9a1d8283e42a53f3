import { record, type Actor } from '~/domain/audit/record.server';
import type { Db } from '~/platform/db.server';
import { newId } from '~/platform/id';
import { ok, refuse, type Result } from '~/platform/result';
import type { ColumnFormats } from './column-formats';
import type { CrmKind } from './fields';
import { checkMapping, type Mapping } from './mapping';
import { usedColumns } from './saved-mapping';

type Kept = { kind: CrmKind; name: string; mapping: Mapping; chosen: ColumnFormats; by: Actor };

/**
 * Keeps a mapping and what was chosen for its columns under a name, for the next file of the same export; the same name
 * again takes its place. Refused: a mapping that cannot be used.
 */
export async function saveMapping(
  db: Db,
  { kind, name, mapping, chosen, by }: Kept,
  now: Date,
): Promise<Result<undefined, { problems: string[] }>> {
  const used = usedColumns(mapping);
  const problems = checkMapping(kind, used, Object.keys(used));
  if (problems.length > 0) return refuse({ problems });
  const formats = Object.fromEntries(Object.entries(chosen).filter(([column]) => column in used));
  await db.$transaction(async (tx) => {
    const content = { mapping: used, formats, updatedAt: now };
    await tx.savedMapping.upsert({
      where: { kind_name: { kind, name } },
      create: { id: newId('map'), kind, name, ...content, createdAt: now },
      update: content,
    });
    const data = { of: kind, name, columns: Object.keys(used).length };
    await record(tx, { kind: 'mapping.saved', at: now, by, about: {}, data });
  });
  return ok();
}
