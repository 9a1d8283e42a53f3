import type { Db } from '~/platform/db.server';
import { ok, refuse, type Result } from '~/platform/result';
import { countedLinks } from './counted-links';
import { type Finding, mustMend } from './check-issue';
import { issueLine } from './compose';
import { checkDraft, type Draft, findDraft, senderOfIssue } from './draft.server';
import { listSampleReaders } from './audience.server';
import { listCandidates } from './candidates.server';
import type { FrozenIssue } from './schema';
import { namedIn } from './thanks';

export type FreezeRefusal = { kind: 'not-a-draft' } | { kind: 'faults'; faults: Finding[] };

/**
 * What an issue is from now on: compiled once, with the sender and the choices that are left to each letter. Refused with
 * the named faults while one must be put right. Changes nothing; `startSending` stores it.
 */
export async function freezeIssue(db: Db, issueId: string, now: Date): Promise<Result<FrozenIssue, FreezeRefusal>> {
  const planned = await findDraft(db, issueId, now);
  if (!planned) return refuse({ kind: 'not-a-draft' as const });
  const draft = datedAt(planned, now);
  const readers = await listSampleReaders(db, await listCandidates(db, now, draft.issue));
  const { findings, parts } = await checkDraft(db, draft, readers, now);
  const faults = mustMend(findings);
  if (faults.length || !parts) return refuse({ kind: 'faults' as const, faults });
  const { showsImpact, showsRung, cards, incentive, review } = draft.forReaders;
  const { thanks } = draft.blocks;
  const [incentiveId, reviewId] = [incentive?.id ?? null, review?.id ?? null];
  const named = thanks.isOn ? namedIn(draft.board.favours, thanks.favourIds) : [];
  const { from, replyTo } = senderOfIssue(draft);
  return ok({
    parts,
    from,
    siteUrl: draft.siteUrl,
    opportunityIds: cards.map(({ id }) => id),
    links: countedLinks(draft.content, { siteUrl: draft.siteUrl, incentiveId, reviewId }),
    forReaders: {
      showsImpact,
      showsRung,
      since: draft.since.toISOString(),
      incentiveId,
      reviewId,
      namedIds: named.map(({ advocateId }) => advocateId),
      ...(replyTo && { replyTo }),
    },
  });
}

/** Sent before its slot or after, a letter has the day on which it went out. */
function datedAt(draft: Draft, now: Date): Draft {
  const { issue, content, settings } = draft;
  return { ...draft, content: { ...content, issueLine: issueLine(issue.number, now, settings.timeZone) } };
}
