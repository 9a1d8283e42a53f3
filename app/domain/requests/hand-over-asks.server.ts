import type { Tx } from '~/platform/db.server';

/**
 * Gives everything about asking one advocate to another, inside the merge of the two, whose asks for the same request
 * are joined before: asks, turns in rounds, owners' answers and "not now". Of two, an objection and the later day stay.
 */
export async function handOverAsks(tx: Tx, { from, to }: { from: string; to: string }): Promise<void> {
  await tx.ask.updateMany({ where: { advocateId: from }, data: { advocateId: to } });
  await tx.$executeRaw`
    DELETE FROM ask_round_places gone WHERE gone.advocate_id IN (${from}, ${to}) AND gone.ask_id IS NULL
       AND EXISTS (SELECT FROM ask_round_places kept WHERE kept.round_id = gone.round_id AND kept.id <> gone.id
                      AND kept.advocate_id IN (${from}, ${to}) AND (kept.ask_id IS NOT NULL OR kept.advocate_id = ${to}))`;
  await tx.askRoundPlace.updateMany({ where: { advocateId: from }, data: { advocateId: to } });
  await tx.$executeRaw`
    DELETE FROM owner_approvals kept WHERE kept.advocate_id = ${to} AND kept.status <> 'OBJECTED'
       AND EXISTS (SELECT FROM owner_approvals gone WHERE gone.request_id = kept.request_id AND gone.advocate_id = ${from}
                      AND gone.status = 'OBJECTED')`;
  await tx.$executeRaw`
    UPDATE owner_approvals kept SET objects_until = greatest(kept.objects_until, gone.objects_until)
      FROM owner_approvals gone WHERE gone.request_id = kept.request_id AND gone.advocate_id = ${from}
       AND kept.advocate_id = ${to} AND kept.status = 'OBJECTED' AND gone.status = 'OBJECTED'`;
  await tx.$executeRaw`
    DELETE FROM owner_approvals gone WHERE gone.advocate_id = ${from}
       AND EXISTS (SELECT FROM owner_approvals kept WHERE kept.request_id = gone.request_id AND kept.advocate_id = ${to})`;
  await tx.ownerApproval.updateMany({ where: { advocateId: from }, data: { advocateId: to } });
  await tx.$executeRaw`
    INSERT INTO activity_holds (advocate_id, activity, until, ask_id, set_at)
    SELECT ${to}, activity, until, ask_id, set_at FROM activity_holds WHERE advocate_id = ${from}
        ON CONFLICT (advocate_id, activity) DO UPDATE SET until = greatest(activity_holds.until, excluded.until)`;
}
