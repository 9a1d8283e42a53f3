// product.md §7, copy check: the addresses that a letter leads to, each with its block, and what is wrong with them.
import type { IssueContent, Paragraph } from '#emails/newsletter-schema';
import { plural } from '~/ui/format';
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

/** What an address answered when it was tested last; `fault` is null where it leads somewhere. */
export type LinkTest = { fault: string | null; checkedAt: Date };

/** The links that did not answer, for a person to look at; else that all of them did. `when` writes the time of a test. */
export function linkFindings(
  links: readonly IssueLink[],
  tests: ReadonlyMap<string, LinkTest>,
  when: (at: Date) => string,
): Finding[] {
  const tested = links.flatMap((link) => {
    const test = tests.get(link.url);
    return test ? [{ ...link, ...test }] : [];
  });
  const faulty = tested.flatMap(({ url, block, fault, checkedAt }): Finding[] =>
    fault
      ? [
          {
            level: 'look',
            title: `A link ${fault}`,
            text: `It leads to ${url}.`,
            note: `Tested ${when(checkedAt)}.`,
            block,
          },
        ]
      : [],
  );
  const oldest = tested.map(({ checkedAt }) => checkedAt).sort((a, b) => a.getTime() - b.getTime())[0];
  if (faulty.length || !oldest || tested.length < links.length) return faulty;
  return [
    {
      level: 'fine',
      title: 'Links',
      text: `${plural(links.length, 'address', 'addresses')} answered.`,
      note: `Tested ${when(oldest)}.`,
    },
  ];
}
