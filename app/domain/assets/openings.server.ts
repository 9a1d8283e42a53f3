import type { Reader } from '~/platform/db.server';

/** How often a requester opened which asset while writing one form, by the asset's id. */
export async function listOpened(
  db: Reader,
  { personId, formKey }: { personId: string; formKey: string },
): Promise<Map<string, number>> {
  const rows = await db.assetOpening.findMany({ where: { personId, formKey }, select: { assetId: true, times: true } });
  return new Map(rows.map(({ assetId, times }) => [assetId, times]));
}
