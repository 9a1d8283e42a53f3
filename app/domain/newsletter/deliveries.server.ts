import { deliveryOf } from '~/domain/mail/delivery';
import type { DeliveryKind } from '~/generated/prisma/enums';
import { getSettings } from '~/domain/settings/queries.server';
import type { Reader } from '~/platform/db.server';

/** What the provider told of an issue's letters: of how many each kind is true, out of those that it accepted. */
export type Deliveries = { of: number; told: number } & Record<
  'delivered' | 'bounced' | 'complained' | 'delayed',
  number
> & {
    /** null: opens are not tracked */
    opened: number | null;
  };

/**
 * Counts letters, not events, so that an event told twice counts once. A letter is delayed only while nothing better or
 * worse is known of it. Opens count only while the company tracks them, also those that were kept before.
 */
export async function countDeliveries(db: Reader, issueId: string): Promise<Deliveries> {
  const { openTracking } = await getSettings(db);
  const rows = await db.$queryRaw<{ kinds: DeliveryKind[]; letters: number }[]>`
    SELECT kinds, count(*)::int AS letters
      FROM (SELECT array_agg(DISTINCT e.kind::text) FILTER (WHERE e.kind IS NOT NULL) AS kinds
              FROM issue_recipients r
              LEFT JOIN delivery_events e ON e.provider_id = r.provider_id
             WHERE r.issue_id = ${issueId} AND r.status = 'SENT'
             GROUP BY r.id) told
     GROUP BY kinds`;
  const count = (fits: (kinds: DeliveryKind[]) => boolean) =>
    rows.reduce((sum, { kinds, letters }) => sum + (fits(kinds ?? []) ? letters : 0), 0);
  return {
    of: count(() => true),
    told: count((kinds) => kinds.length > 0),
    delivered: count((kinds) => kinds.includes('DELIVERED')),
    bounced: count((kinds) => kinds.includes('BOUNCED')),
    complained: count((kinds) => kinds.includes('COMPLAINED')),
    opened: openTracking ? count((kinds) => kinds.includes('OPENED')) : null,
    delayed: count((kinds) => deliveryOf(kinds) === 'DELAYED'),
  };
}
