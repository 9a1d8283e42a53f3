import type { Actor } from '~/domain/audit/record.server';
import type { Reader } from '~/platform/db.server';

/**
 * In whose name an import is checked or written: the person who pressed the button, or where no person did, the program that
 * brought the file. A key or a command line is never given out as a person.
 */
export async function importActor(
  reader: Reader,
  { importId, personId }: { importId: string; personId: string | null },
): Promise<Actor> {
  if (personId) {
    const { name } = await reader.person.findUniqueOrThrow({ where: { id: personId }, select: { name: true } });
    return { personId, name };
  }
  const where = { id: importId };
  const { createdByName } = await reader.import.findUniqueOrThrow({ where, select: { createdByName: true } });
  if (!createdByName) throw new Error(`${importId} was brought by nobody.`);
  return { personId: null, name: createdByName };
}
