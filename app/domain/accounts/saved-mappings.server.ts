import type { Reader } from '~/platform/db.server';
import type { CrmKind } from './fields';
import type { SavedMapping } from './saved-mapping';

const select = { id: true, kind: true, name: true, mapping: true, formats: true } as const;

/** The mappings that were kept for a kind of file, by name. */
export async function listSavedMappings(reader: Reader, kind: CrmKind): Promise<SavedMapping[]> {
  const rows = await reader.savedMapping.findMany({ where: { kind }, select, orderBy: { name: 'asc' } });
  return rows as unknown as SavedMapping[];
}

/** The mapping that was kept under a name, or null. */
export async function findSavedMapping(reader: Reader, kind: CrmKind, name: string): Promise<SavedMapping | null> {
  const row = await reader.savedMapping.findUnique({ where: { kind_name: { kind, name } }, select });
  return row as unknown as SavedMapping | null;
}
