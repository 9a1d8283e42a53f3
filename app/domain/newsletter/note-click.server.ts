import type { Db } from '~/platform/db.server';

/**
 * Where a counted link of somebody's letter leads; null where the issue has no such link. `counts` is false for requests
 * that no person made. Kept is who and which link, how often, and when first and last; nothing of their device.
 */
export async function noteClick(
  db: Db,
  { recipientId, link, counts }: { recipientId: string; link: string; counts: boolean },
  now: Date,
): Promise<string | null> {
  const [target] = await db.$queryRaw<{ url: string }[]>`
    SELECT counted->>'url' AS url
      FROM issue_recipients r JOIN issues i ON i.id = r.issue_id,
           jsonb_array_elements(coalesce(i.frozen->'links', '[]')) counted
     WHERE r.id = ${recipientId} AND counted->>'key' = ${link}`;
  if (!target) return null;
  if (counts) {
    await db.$executeRaw`
      INSERT INTO issue_clicks (recipient_id, link, first_at, last_at) VALUES (${recipientId}, ${link}, ${now}, ${now})
      ON CONFLICT (recipient_id, link) DO UPDATE SET times = issue_clicks.times + 1, last_at = excluded.last_at`;
  }
  return target.url;
}
