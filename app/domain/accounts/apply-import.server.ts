import type { Db } from '~/platform/db.server';
import { applySlice } from './apply-slice.server';

/**
 * Writes what the dry run showed, slice by slice, each with its marks in one transaction: killed at any moment it goes on
 * where it stopped, and no line is written twice. On a fault the import says so, keeps what is done and may be gone on with.
 * Each slice bears the time of the clock, by which one sees that the import lives.
 */
export async function applyImport(
  db: Db,
  { importId, byId }: { importId: string; byId: string },
  clock: () => Date,
): Promise<void> {
  const { count } = await db.import.updateMany({
    where: { id: importId, status: { in: ['APPLYING', 'FAILED'] } },
    data: { status: 'APPLYING', failure: null },
  });
  if (count !== 1) return;
  const { name } = await db.person.findUniqueOrThrow({ where: { id: byId }, select: { name: true } });
  try {
    while (await applySlice(db, { importId, by: { personId: byId, name } }, clock()));
  } catch (error) {
    const failure = 'Something went wrong while writing. What was written before stays; nothing is half-written.';
    await db.import.updateMany({ where: { id: importId, status: 'APPLYING' }, data: { status: 'FAILED', failure } });
    throw error;
  }
}
