// product.md §7, copy check: the addresses that a letter leads to, each with its block, and what is wrong with them.
import type { IssueContent, Paragraph } from '#emails/newsletter-schema';
import type { Finding } from './check-issue';

/** An issue has few links of its own; what is beyond is not tested. */
const MOST = 50;

export type IssueLink = { url: string; block: string };

/** Addresses outside the portal, one each, in the order of the letter. Our own are known to lead somewhere. */
export function linksOf(content: IssueContent, siteUrl: string): IssueLink[] {
  const { introduction = [], free = [], community, feedback } = content;
  const all: IssueLink[] = [
    ...written(introduction).map((url) => ({ url, block: 'words' })),
    ...free.flatMap(({ id, paragraphs, url }) => [...written(paragraphs), url].map((to) => ({ url: to, block: id }))),
    ...(community ? [{ url: community.url, block: 'community' }] : []),
    ...(feedback ? [{ url: feedback.url, block: 'feedback' }] : []),
  ];
  const outside = all.filter(({ url }) => /^https?:\/\//i.test(url) && !isOurs(url, siteUrl));
  return outside.filter(({ url }, at) => outside.findIndex((one) => one.url === url) === at).slice(0, MOST);
}

const written = (paragraphs: readonly Paragraph[]) =>
  paragraphs.flatMap(({ runs }) => runs.map(({ linkUrl }) => linkUrl));

const isOurs = (url: string, siteUrl: string) => URL.canParse(url) && new URL(url).origin === new URL(siteUrl).origin;

/** What a person should look at: the links that did not answer when they were tested last. */
export function linkFindings(links: readonly IssueLink[], faults: ReadonlyMap<string, string | null>): Finding[] {
  return links.flatMap(({ url, block }) => {
    const fault = faults.get(url);
    return fault ? [{ level: 'look' as const, title: `A link ${fault}`, text: `It leads to ${url}.`, block }] : [];
  });
}
