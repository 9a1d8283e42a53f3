import { type Actor, record } from '~/domain/audit/record.server';
import type { Db } from '~/platform/db.server';
import { ok, refuse, type Result } from '~/platform/result';
import { podIsFull } from './pod-size';

export type AddRefusal = { code: 'not-found' } | { code: 'full'; text: string };

/**
 * Puts an advocate into a pod; who is in another one moves. Refused with the reason when the manager looks after fifteen
 * already, in all their pods together (S4). Adding twice is adding once.
 */
export async function addToPod(
  db: Db,
  { podId, advocateId }: { podId: string; advocateId: string },
  by: Actor,
  now: Date,
): Promise<Result<{ name: string; pod: string }, AddRefusal>> {
  return db.$transaction(async (tx) => {
    const pod = await tx.pod.findUnique({
      where: { id: podId },
      select: { name: true, managerId: true, manager: { select: { name: true } } },
    });
    if (!pod) return refuse({ code: 'not-found' });
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('pod-manager'), hashtext(${pod.managerId}))`;
    await tx.$queryRaw`SELECT id FROM advocates WHERE id = ${advocateId} FOR UPDATE`;
    const advocate = await tx.advocate.findUnique({
      where: { id: advocateId, leftAt: null },
      select: {
        ...{ person: { select: { name: true } }, contact: { select: { accountId: true } } },
        podMember: { select: { podId: true, pod: { select: { name: true, managerId: true } } } },
      },
    });
    if (!advocate) return refuse({ code: 'not-found' });
    const done = { name: advocate.person.name, pod: pod.name };
    const before = advocate.podMember;
    if (before?.podId === podId) return ok(done);
    const others = { pod: { managerId: pod.managerId }, advocate: { leftAt: null }, NOT: { advocateId } };
    const full = podIsFull(pod.manager.name, await tx.podMember.count({ where: others }));
    if (full) return refuse({ code: 'full', text: full });
    await tx.podMember.upsert({
      where: { advocateId },
      create: { advocateId, podId, addedAt: now },
      update: { podId, addedAt: now },
    });
    const about = { advocateId, accountId: advocate.contact.accountId };
    const data = { podId, pod: pod.name, from: before?.pod.name ?? null };
    await record(tx, { kind: 'pod.member-added', at: now, by, about, data });
    return ok(done);
  });
}
