import type { Tx } from '~/platform/db.server';

/** Gives one advocate's seat in a pod to another who has none, inside the merge of the two. */
export async function handOverPod(tx: Tx, { from, to }: { from: string; to: string }): Promise<void> {
  await tx.$executeRaw`
    UPDATE pod_members SET advocate_id = ${to}
     WHERE advocate_id = ${from} AND NOT EXISTS (SELECT FROM pod_members WHERE advocate_id = ${to})`;
}
