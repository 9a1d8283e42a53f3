import { type Actor, record } from '~/domain/audit/record.server';
import type { Db } from '~/platform/db.server';
import { ok, refuse, type Result } from '~/platform/result';
import { listSegmentUses, type SegmentUse } from './segment-uses.server';

export type ArchiveSegmentRefusal = { code: 'not-found' } | { code: 'in-use'; uses: SegmentUse[] };

/** Puts a segment away; it stays for what it once decided. Refused while something uses it, which is named. Twice is once. */
export async function archiveSegment(
  db: Db,
  { id }: { id: string },
  by: Actor,
  now: Date,
): Promise<Result<{ name: string }, ArchiveSegmentRefusal>> {
  return db.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT 1 FROM segments WHERE id = ${id} FOR UPDATE`; // whoever chooses it now waits, or we do
    const segment = await tx.segment.findUnique({ where: { id }, select: { name: true, archivedAt: true } });
    if (!segment) return refuse({ code: 'not-found' });
    const { name } = segment;
    if (segment.archivedAt) return ok({ name });
    const uses = await listSegmentUses(tx, id);
    if (uses.length) return refuse({ code: 'in-use', uses });
    await tx.segment.update({ where: { id, archivedAt: null }, data: { archivedAt: now } });
    await record(tx, { kind: 'segment.archived', at: now, by, about: {}, data: { segmentId: id, name } });
    return ok({ name });
  });
}
