// product.md §7: which of an issue's links were followed. Each leads through our own address, which counts it and sends the
// reader on to where the frozen issue says, never to an address out of the request. The text twin leads straight there.
import type { IssueContent, Paragraph } from '#emails/newsletter-schema';
import type { CountedLink } from './schema';

/** The links of an issue that are counted, one an address: where two blocks share one, the first names it. */
export function countedLinks(content: IssueContent, { siteUrl, incentiveId, reviewId }: Where): CountedLink[] {
  const { introduction = [], free = [], cards, incentive, review, community, feedback } = content;
  const all = [
    ...cards.map(({ id, url }) => ({ key: id, url })),
    ...(incentive && incentiveId ? [{ key: incentiveId, url: incentive.url }] : []),
    ...(review && reviewId ? [{ key: reviewId, url: review.url }] : []),
    { key: 'board', url: `${siteUrl}/board` },
    { key: 'impact', url: `${siteUrl}/me` },
    ...(community ? [{ key: 'community', url: community.url }] : []),
    ...(feedback ? [{ key: 'feedback', url: feedback.url }] : []),
    ...writtenLinks('words', 'the greeting', introduction),
    ...free.flatMap(({ id, title, url, paragraphs }) => [
      ...(url ? [{ key: id, url, title }] : []),
      ...writtenLinks(id, title, paragraphs),
    ]),
  ];
  return all.filter(({ url }, at) => all.findIndex((one) => one.url === url) === at);
}

/** Links in what a manager wrote, by the block and their place in it. */
const writtenLinks = (block: string, where: string, paragraphs: readonly Paragraph[]): CountedLink[] =>
  paragraphs
    .flatMap(({ runs }) => runs.filter(({ linkUrl }) => linkUrl !== ''))
    .map(({ label, linkUrl }, at) => ({ key: `${block}-${at + 1}`, url: linkUrl, title: `${where}: ${label}` }));

type Where = { siteUrl: string; incentiveId: string | null; reviewId: string | null };
