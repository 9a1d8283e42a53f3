import { type Actor, record } from '~/domain/audit/record.server';
import type { Db } from '~/platform/db.server';
import { ok, refuse, type Result } from '~/platform/result';

/** Says whether a draft comes at its slot's time of day in each reader's own zone, or to everybody at its slot. */
export async function timeIssue(
  db: Db,
  { issueId, isLocal }: { issueId: string; isLocal: boolean },
  by: Actor,
  now: Date,
): Promise<Result<undefined, 'not-a-draft'>> {
  return db.$transaction(async (tx) => {
    const where = { id: issueId, status: 'DRAFT' as const };
    const { count } = await tx.issue.updateMany({
      where: { ...where, sendsLocally: !isLocal },
      data: { sendsLocally: isLocal },
    });
    if (count === 0) return (await tx.issue.count({ where })) ? ok() : refuse('not-a-draft');
    const { number } = await tx.issue.findUniqueOrThrow({ where: { id: issueId }, select: { number: true } });
    await record(tx, { kind: 'issue.timed', at: now, by, about: { issueId }, data: { number, isLocal } });
    return ok();
  });
}
