import type { Tx } from '~/platform/db.server';

/** Gives what one advocate was told of between issues to another, inside the merge of the two: nobody is told twice. */
export async function handOverAlerts(tx: Tx, { from, to }: { from: string; to: string }): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO opportunity_alerts (advocate_id, opportunity_id, mailed_at)
    SELECT ${to}, opportunity_id, mailed_at FROM opportunity_alerts WHERE advocate_id = ${from} ON CONFLICT DO NOTHING`;
}
