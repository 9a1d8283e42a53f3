import { personalise } from '#emails/personalise';
import { throughOurs } from '#emails/through-ours';
import type { Reader, Tx } from '~/platform/db.server';
import type { Mail } from '~/platform/mail/transport';
import { listIssueOpportunities } from './board.server';
import { letterToken } from './letter-token.server';
import { type ForReaders, type ReaderFacts, type ReaderLinks, readerValues, segmentsAskedBy } from './reader';
import { listReaderFacts } from './readers.server';
import type { FrozenIssue } from './schema';
import { unsubscribeToken } from './unsubscribe-token.server';

export type LetterReader = { recipientId: string; advocateId: string; email: string };

/** Writes the letters of some readers of a frozen issue, in their order; each only when it is asked for, and once. */
export type WriteLetters = (
  tx: Tx,
  batch: { issueId: string; frozen: FrozenIssue; readers: LetterReader[]; now: Date },
) => Promise<Iterable<Mail>>;

/** The letters of a batch. What closed since the freeze is no longer offered, and nobody is named who does not agree any more; nothing else of the issue changes. */
export const writeLetters: WriteLetters = async (tx, { frozen, readers, now }) => {
  const issue = await readForReaders(tx, frozen);
  const advocateIds = readers.map(({ advocateId }) => advocateId);
  const asked = { advocateIds, opportunityIds: shownIn(frozen), since: sinceOf(frozen) };
  const facts = await listReaderFacts(tx, { ...asked, segmentIds: segmentsAskedBy(issue), now });
  return inTurn(readers, (reader) => writeLetter(reader, facts.get(reader.advocateId), { frozen, issue, now }));
};

function* inTurn<Of, To>(all: readonly Of[], make: (one: Of) => To): Generator<To> {
  for (const one of all) yield make(one);
}

/** Every opportunity a frozen issue shows anywhere. */
export const shownIn = ({ opportunityIds, forReaders: { incentiveId, reviewId } }: FrozenIssue) =>
  [...opportunityIds, incentiveId, reviewId].filter((id) => id !== null);

export const sinceOf = ({ forReaders }: FrozenIssue) => new Date(forReaders.since);

/** What a frozen issue leaves to each letter, with its opportunities as they are now. */
export async function readForReaders(db: Reader, frozen: FrozenIssue): Promise<ForReaders> {
  const { introduction = '', showsImpact, showsRung = false, incentiveId, reviewId, namedIds } = frozen.forReaders;
  const opportunities = await listIssueOpportunities(db, shownIn(frozen));
  const showsThanks = await mayAllBeNamed(db, namedIds);
  const find = (id: string | null) => opportunities.find((one) => one.id === id);
  const cards = frozen.opportunityIds.flatMap((id) => find(id) ?? []);
  return {
    ...{ introduction, showsImpact, showsRung, showsThanks, cards },
    incentive: find(incentiveId),
    review: find(reviewId),
  };
}

/** A name cannot be cut out of letters that are compiled, so one consent taken back takes the block (rules G3). */
async function mayAllBeNamed(db: Reader, advocateIds: string[]): Promise<boolean> {
  const consents = { some: { scope: 'PUBLIC_NAME' as const, withdrawnAt: null } };
  const agreed = await db.advocate.count({ where: { id: { in: advocateIds }, leftAt: null, consents } });
  return agreed === advocateIds.length;
}

/** One letter with what the law asks of its head (rules M2). Pure but for our secret. */
export function writeLetter(
  reader: LetterReader,
  facts: ReaderFacts | undefined,
  { frozen, issue, now }: { frozen: FrozenIssue; issue: ForReaders; now: Date },
): Mail {
  if (!facts) throw new Error(`Recipient ${reader.recipientId} is no advocate any more.`);
  const links = linksOf(reader, frozen.siteUrl);
  const letter = personalise(frozen.parts, readerValues(facts, issue, links, now));
  return {
    key: reader.recipientId,
    stream: 'newsletter',
    to: reader.email,
    from: frozen.from,
    replyTo: frozen.forReaders.replyTo,
    headers: {
      'List-Unsubscribe': `<${links.unsubscribeUrl}/one-click>`,
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    },
    ...letter,
    html: throughOurs(letter.html, frozen.links ?? [], `${frozen.siteUrl}/r/${letterToken(reader.recipientId)}`),
  };
}

/** A reader's own links; each opens something in their name. */
export function linksOf({ recipientId, advocateId }: LetterReader, siteUrl: string): ReaderLinks {
  const token = unsubscribeToken(advocateId);
  return {
    unsubscribeUrl: `${siteUrl}/unsubscribe/${token}`,
    preferencesUrl: `${siteUrl}/preferences/${token}`,
    browserUrl: `${siteUrl}/letters/${letterToken(recipientId)}`,
    impactUrl: `${siteUrl}/me`,
  };
}

/** For letters that are only looked at: what would act for somebody leads to a page that does nothing. */
export const nobodysLinks = (siteUrl: string): ReaderLinks => ({
  unsubscribeUrl: `${siteUrl}/unsubscribe/preview`,
  preferencesUrl: `${siteUrl}/preferences/preview`,
  browserUrl: `${siteUrl}/newsletter`,
  impactUrl: `${siteUrl}/me`,
});
