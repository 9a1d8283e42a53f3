import type { Tx } from '~/platform/db.server';

/**
 * The addresses of one person: if one of them is suppressed, all are (rules M5, reliability U2), inside the merge that found
 * out that they are one person's. True when that is so.
 */
export async function suppressAlike(tx: Tx, addresses: string[], now: Date): Promise<boolean> {
  const known = await tx.suppression.findFirst({ where: { email: { in: addresses } }, select: { source: true } });
  if (!known) return false;
  const data = addresses.map((email) => ({ email, source: known.source, createdAt: now }));
  await tx.suppression.createMany({ data, skipDuplicates: true });
  return true;
}
