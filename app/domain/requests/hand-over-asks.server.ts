import type { Tx } from '~/platform/db.server';

/**
 * Gives everything about asking one advocate to another, inside the merge of the two, whose asks for the same request
 * are joined before: asks, turns in rounds, owners' answers and "not now". Of two, the stricter stays.
 */
export async function handOverAsks(tx: Tx, { from, to }: { from: string; to: string }): Promise<void> {
  await tx.ask.updateMany({ where: { advocateId: from }, data: { advocateId: to } });
  await tx.$executeRaw`
    DELETE FROM ask_round_places gone WHERE gone.advocate_id IN (${from}, ${to}) AND gone.ask_id IS NULL
       AND EXISTS (SELECT FROM ask_round_places kept WHERE kept.round_id = gone.round_id AND kept.id <> gone.id
                      AND kept.advocate_id IN (${from}, ${to}) AND (kept.ask_id IS NOT NULL OR kept.advocate_id = ${to}))`;
  await tx.askRoundPlace.updateMany({ where: { advocateId: from }, data: { advocateId: to } });
  await joinObjections(tx, { from, to });
  await tx.ownerApproval.updateMany({ where: { advocateId: from }, data: { advocateId: to } });
  await tx.$executeRaw`
    INSERT INTO activity_holds (advocate_id, activity, until, ask_id, set_at)
    SELECT ${to}, activity, until, ask_id, set_at FROM activity_holds WHERE advocate_id = ${from}
        ON CONFLICT (advocate_id, activity) DO UPDATE SET until = greatest(activity_holds.until, excluded.until)`;
}

/** Of two owners' answers for one request the objection stays; of two objections the one for longer, with the reasons of both. */
async function joinObjections(tx: Tx, { from, to }: { from: string; to: string }) {
  await tx.$executeRaw`
    UPDATE owner_approvals one SET reason = concat_ws(' · ', one.reason, two.reason)
      FROM owner_approvals two WHERE two.request_id = one.request_id AND two.id <> one.id
       AND one.advocate_id IN (${from}, ${to}) AND two.advocate_id IN (${from}, ${to})
       AND one.status = 'OBJECTED' AND two.status = 'OBJECTED' AND one.reason <> two.reason`;
  await tx.$executeRaw`
    DELETE FROM owner_approvals kept WHERE kept.advocate_id = ${to}
       AND EXISTS (SELECT FROM owner_approvals gone WHERE gone.request_id = kept.request_id AND gone.advocate_id = ${from}
                      AND gone.status = 'OBJECTED' AND (kept.status <> 'OBJECTED'
                       OR coalesce(gone.objects_until, '-infinity') > coalesce(kept.objects_until, '-infinity')))`;
  await tx.$executeRaw`
    DELETE FROM owner_approvals gone WHERE gone.advocate_id = ${from}
       AND EXISTS (SELECT FROM owner_approvals kept WHERE kept.request_id = gone.request_id AND kept.advocate_id = ${to})`;
}
