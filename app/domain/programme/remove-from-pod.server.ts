import { type Actor, record } from '~/domain/audit/record.server';
import type { Db } from '~/platform/db.server';
import { ok, refuse, type Result } from '~/platform/result';

/** Takes an advocate out of a pod; they stay in the programme. Refused for somebody who is not in it. */
export async function removeFromPod(
  db: Db,
  { podId, advocateId }: { podId: string; advocateId: string },
  by: Actor,
  now: Date,
): Promise<Result<{ pod: string }, 'not-in-it'>> {
  return db.$transaction(async (tx) => {
    const { count } = await tx.podMember.deleteMany({ where: { podId, advocateId } });
    if (count !== 1) return refuse('not-in-it');
    const { name } = await tx.pod.findUniqueOrThrow({ where: { id: podId }, select: { name: true } });
    await record(tx, { kind: 'pod.member-removed', at: now, by, about: { advocateId }, data: { podId, pod: name } });
    return ok({ pod: name });
  });
}
