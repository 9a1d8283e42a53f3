import type { Tx } from '~/platform/db.server';

/** Removes letters by their keys, sent or not, with the copies in the outbox. For people whose data is not kept. */
export async function forgetMail(tx: Tx, keys: string[]): Promise<void> {
  await tx.mailMessage.deleteMany({ where: { key: { in: keys } } });
  await tx.outboxMail.deleteMany({ where: { key: { in: keys } } });
}
