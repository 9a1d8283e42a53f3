import { personalise } from '#emails/personalise';
import type { Tx } from '~/platform/db.server';
import { deriveToken } from '~/platform/derived-token.server';
import type { Mail } from '~/platform/mail/transport';
import { listIssueOpportunities } from './board.server';
import { type ForReaders, type ReaderFacts, type ReaderLinks, readerValues } from './reader';
import { listReaderFacts } from './readers.server';
import type { FrozenIssue } from './schema';
import { unsubscribeToken } from './unsubscribe-token.server';

export type LetterReader = { recipientId: string; advocateId: string; email: string };

/** Writes the letters of some readers of a frozen issue, in their order. */
export type WriteLetters = (
  tx: Tx,
  batch: { issueId: string; frozen: FrozenIssue; readers: LetterReader[]; now: Date },
) => Promise<Mail[]>;

/** The letters of a batch. What closed since the freeze is no longer offered; nothing else of the issue changes. */
export const writeLetters: WriteLetters = async (tx, { frozen, readers, now }) => {
  const { opportunityIds, forReaders } = frozen;
  const ids = [...opportunityIds, forReaders.incentiveId, forReaders.reviewId].filter((id) => id !== null);
  const opportunities = await listIssueOpportunities(tx, ids);
  const find = (id: string | null) => opportunities.find((one) => one.id === id);
  const issue: ForReaders = {
    introduction: forReaders.introduction,
    showsImpact: forReaders.showsImpact,
    cards: opportunityIds.flatMap((id) => find(id) ?? []),
    incentive: find(forReaders.incentiveId),
    review: find(forReaders.reviewId),
  };
  const advocateIds = readers.map(({ advocateId }) => advocateId);
  const facts = await listReaderFacts(tx, { advocateIds, opportunityIds: ids, since: new Date(forReaders.since) });
  return readers.map((reader) => writeLetter(reader, facts.get(reader.advocateId), { frozen, issue, now }));
};

/** One letter with what the law asks of its head (rules M2). Pure but for our secret. */
export function writeLetter(
  reader: LetterReader,
  facts: ReaderFacts | undefined,
  { frozen, issue, now }: { frozen: FrozenIssue; issue: ForReaders; now: Date },
): Mail {
  if (!facts) throw new Error(`Recipient ${reader.recipientId} is no advocate any more.`);
  const links = linksOf(reader, frozen.siteUrl);
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
    ...personalise(frozen.parts, readerValues(facts, issue, links, now)),
  };
}

/** What opens a letter in a browser. */
export const letterToken = (recipientId: string) => `${recipientId}.${deriveToken('letter', recipientId)}`;

function linksOf({ recipientId, advocateId }: LetterReader, siteUrl: string): ReaderLinks {
  const token = unsubscribeToken(advocateId);
  return {
    unsubscribeUrl: `${siteUrl}/unsubscribe/${token}`,
    preferencesUrl: `${siteUrl}/preferences/${token}`,
    browserUrl: `${siteUrl}/letters/${letterToken(recipientId)}`,
    impactUrl: `${siteUrl}/me`,
  };
}
