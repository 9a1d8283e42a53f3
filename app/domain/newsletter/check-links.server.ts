import { type Actor, record } from '~/domain/audit/record.server';
import type { Db } from '~/platform/db.server';
import { ok, refuse, type Result } from '~/platform/result';
import type { VisitPort } from '~/platform/visit';
import { findDraft } from './draft.server';
import { followLink } from './follow-link';
import { linksOf } from './issue-links';

const AT_ONCE = 10;

/**
 * Tests the addresses that a draft leads to and keeps what each answered: when somebody asks, and by itself when the issue is
 * scheduled, put to approval or near its slot, where it is silent about nothing to test. Refused: it is no draft (any more).
 */
export async function checkLinks(
  db: Db,
  { issueId, visit }: { issueId: string; visit: VisitPort },
  by: Actor,
  now: Date,
): Promise<Result<{ tested: number; faulty: number }, 'not-a-draft'>> {
  const draft = await findDraft(db, issueId, now);
  if (!draft) return refuse('not-a-draft');
  const links = linksOf(draft.content, draft.siteUrl);
  if (links.length === 0 && by.personId === null) return ok({ tested: 0, faulty: 0 });
  const checks: { url: string; status: number | null; fault: string | null; checkedAt: Date }[] = [];
  for (let at = 0; at < links.length; at += AT_ONCE) {
    const some = links.slice(at, at + AT_ONCE).map(async ({ url }) => ({ url, ...(await followLink(url, visit)) }));
    for (const check of await Promise.all(some)) checks.push({ ...check, checkedAt: now });
  }
  const faulty = checks.filter(({ fault }) => fault !== null).length;
  await db.$transaction(async (tx) => {
    for (const check of checks) await tx.linkCheck.upsert({ where: { url: check.url }, create: check, update: check });
    const data = { number: draft.issue.number, tested: checks.length, faulty };
    await record(tx, { kind: 'issue.links-tested', at: now, by, about: { issueId }, data });
  });
  return ok({ tested: checks.length, faulty });
}
