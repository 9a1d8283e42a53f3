import { record, system } from '~/domain/audit/record.server';
import { getSettings } from '~/domain/settings/queries.server';
import { Prisma } from '~/generated/prisma/client';
import type { Db, Tx } from '~/platform/db.server';
import type { Delivery } from './delivery';

/**
 * Keeps what the provider told of a letter, once by the event's id, and stops all mail to an address that is not there or
 * complained (rules M5), except the letters that let somebody in. Serves before our own commit of the letter too (W4), and
 * whichever came first, an address that did both is held back for the complaint (W2).
 * That a letter was opened is kept only where the company switched that on.
 */
export async function noteDelivery(db: Db, { id, ...delivery }: Delivery & { id: string }, now: Date): Promise<void> {
  const { kind, providerId, at: happenedAt, detail, suppress } = delivery;
  if (kind === 'OPENED' && !(await getSettings(db)).openTracking) return;
  const event = Prisma.sql`
    INSERT INTO delivery_events (id, kind, provider_id, happened_at, detail, stored_at)
    VALUES (${id}, ${kind}::"DeliveryKind", ${providerId}, ${happenedAt}, ${detail}, ${now}) ON CONFLICT DO NOTHING`;
  if (!suppress) return void (await db.$executeRaw(event)); // most of them: one statement, many a minute (P9)
  await db.$transaction(async (tx) => {
    if ((await tx.$executeRaw(event)) === 0) return;
    for (const email of suppress.emails) await suppressAddress(tx, { email, source: suppress.source, now });
  });
}

async function suppressAddress(tx: Tx, { email, source, now }: { email: string; source: string; now: Date }) {
  const { count } = await tx.suppression.createMany({
    data: [{ email, source, createdAt: now }],
    skipDuplicates: true,
  });
  if (count === 0 && !(source === 'complaint' && (await outweighBounce(tx, email)))) return;
  const advocate = await tx.advocate.findFirst({ where: { person: { email } }, select: { id: true } });
  const reason =
    source === 'complaint'
      ? 'They marked our mail as unwanted: no more of it, except to sign in.'
      : 'The address does not take mail: no more of it, except to sign in.';
  const about = { advocateId: advocate?.id ?? null };
  await record(tx, { kind: 'mail.suppressed', at: now, by: system, about, data: { source }, reasons: [reason] });
}

async function outweighBounce(tx: Tx, email: string): Promise<boolean> {
  const bounced = { email, source: 'bounce' };
  const { count } = await tx.suppression.updateMany({ where: bounced, data: { source: 'complaint' } });
  return count > 0;
}
