import type { AssetKind } from '~/generated/prisma/enums';
import type { Reader } from '~/platform/db.server';
import { assetKindNames, type AssetNeed, rankAssets } from './rank-assets';

type AssetRow = {
  id: string;
  kind: AssetKind;
  title: string;
  summary: string;
  link: string;
  industry: string | null;
  topics: string[];
  accountName: string | null;
};
const PREFILTER = 200;

/** Assets that may be sent, as options of a list. */
export async function listAssetOptions(db: Reader) {
  const assets = await db.asset.findMany({
    where: { withdrawnAt: null },
    orderBy: { title: 'asc' },
    take: 300,
    select: { id: true, title: true, kind: true },
  });
  return assets.map(({ id, title, kind }) => ({
    value: id,
    label: `${title} (${assetKindNames[kind].toLowerCase()})`,
  }));
}

/** The best `limit` assets for a need with their reasons. SQL narrows to a few hundred by industry, topic and words. */
export async function findMatchingAssets(db: Reader, need: AssetNeed, limit: number) {
  if (limit === 0) return [];
  const topics = need.topics.map((topic) => topic.toLowerCase());
  const words = (need.need.match(/[\p{L}\p{N}]{4,}/gu) ?? []).slice(0, 60).join(' or ');
  const rows = await db.$queryRaw<AssetRow[]>`
    WITH found AS (
      SELECT a.*, to_tsvector('english', a.title || ' ' || a.summary || ' ' || array_to_string(a.topics, ' ')) AS said
        FROM assets a WHERE a.withdrawn_at IS NULL
    )
    SELECT f.id, f.kind::text, f.title, f.summary, f.link, f.industry, f.topics, c.name AS "accountName"
      FROM found f LEFT JOIN accounts c ON c.id = f.account_id
     WHERE lower(f.industry) = lower(${need.industry})
        OR EXISTS (SELECT 1 FROM unnest(f.topics) topic WHERE lower(topic) = ANY(${topics}))
        OR f.said @@ websearch_to_tsquery('english', ${words})
     ORDER BY ts_rank(f.said, websearch_to_tsquery('english', ${words})) DESC, f.id
     LIMIT ${PREFILTER}`;
  return rankAssets(rows, need, limit);
}
