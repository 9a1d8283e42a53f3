import { personalise } from '#emails/personalise';
import type { Reader } from '~/platform/db.server';
import { compileForPreview, draftLetters, findDraft } from './draft.server';
import { linksOf, nobodysLinks, readForReaders, shownIn, sinceOf } from './letters.server';
import { type ReaderLinks, readerValues, segmentsAskedBy } from './reader';
import { listReaderFacts } from './readers.server';
import type { FrozenIssue } from './schema';

export type ShownLetter = { subject: string; html: string; text: string };

/** A letter of an issue as this advocate gets it, or got it; null where there is none. Its links act for nobody. */
export async function previewLetter(
  db: Reader,
  { issueId, advocateId }: { issueId: string; advocateId: string },
  now: Date,
): Promise<ShownLetter | null> {
  const draft = await findDraft(db, issueId, now);
  if (!draft) return findWrittenLetter(db, { issueId, advocateId }, now, (_, siteUrl) => nobodysLinks(siteUrl));
  const parts = await compileForPreview(draft);
  const [letter] = parts ? await draftLetters(db, draft, parts, [advocateId], now) : [];
  return letter ?? null;
}

/** The letter of a recipient, to be read in a browser; null for an unknown one or one who was left out. */
export const readLetter = (db: Reader, recipientId: string, now: Date) =>
  findWrittenLetter(db, { id: recipientId }, now, linksOf);

type Recipient = { recipientId: string; advocateId: string; email: string };
type Where = { id: string } | { issueId: string; advocateId: string };

/**
 * Written again from the frozen issue, since payloads are not kept for ever: with what its reader had done and was told
 * then. What has closed since is not offered any more.
 */
async function findWrittenLetter(
  db: Reader,
  where: Where,
  now: Date,
  linksFor: (reader: Recipient, siteUrl: string) => ReaderLinks,
): Promise<ShownLetter | null> {
  const row = await db.issueRecipient.findFirst({
    where: { ...where, status: { in: ['QUEUED', 'SENT'] } },
    include: { batch: { select: { firstAttemptAt: true } }, issue: { select: { frozen: true, sendStartedAt: true } } },
  });
  if (!row?.advocateId || !row.issue.frozen || !row.issue.sendStartedAt) return null;
  const frozen = row.issue.frozen as FrozenIssue;
  const { advocateId, email, id: recipientId } = row;
  const written = { at: row.batch?.firstAttemptAt ?? now, startedAt: row.issue.sendStartedAt };
  const forReaders = await readForReaders(db, frozen);
  const asked = { advocateIds: [advocateId], opportunityIds: shownIn(frozen), since: sinceOf(frozen), written, now };
  const segmentIds = segmentsAskedBy(forReaders);
  const facts = (await listReaderFacts(db, { ...asked, segmentIds })).get(advocateId);
  if (!facts) return null;
  const links = linksFor({ recipientId, advocateId, email }, frozen.siteUrl);
  return personalise(frozen.parts, readerValues(facts, forReaders, links, now));
}
