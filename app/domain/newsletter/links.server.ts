import type { Reader } from '~/platform/db.server';
import type { IssueLink, LinkTest } from './issue-links';

/** What each of these links answered when it was tested last, by its address; one that never was is missing. */
export async function listLinkTests(db: Reader, links: readonly IssueLink[]): Promise<Map<string, LinkTest>> {
  if (links.length === 0) return new Map();
  const rows = await db.linkCheck.findMany({ where: { url: { in: links.map(({ url }) => url) } } });
  return new Map(rows.map(({ url, ...test }) => [url, test]));
}
