import { Brand, brandValues, initialsOf } from './brand';
import { cleanDeep } from './clean';
import { templateParts } from './compile';
import { blocksOf, orderOf, tintOf } from './newsletter-blocks';
import { IssueContent, type Paragraph } from './newsletter-schema';
import { newsletterText, type NewsletterText } from './newsletter-text';
import { bind, type Part, type Values } from './slots';

/** An issue compiled once: plain JSON, to be frozen with it. Readers' own values go in by `personalise`. */
export type NewsletterParts = {
  subject: string;
  preheader: string;
  /** Before the cards, between two cards nothing, after them; each card with its reason still open. */
  before: Part[];
  cards: Record<string, Part[]>;
  after: Part[];
  text: NewsletterText;
};

/** Compiles an issue (template once a process, content once an issue). Throws `ZodError` when a block lacks what it owes its readers (V5), or the sender a postal address (M1). */
export async function compileNewsletter(content: IssueContent, sender: Brand): Promise<NewsletterParts> {
  const brand = Brand.parse(sender);
  const issue = cleanDeep(IssueContent.parse(content));
  const reason = `You joined ${brand.programme} and left the newsletter switched on. It comes ${issue.rhythm}.`;
  const { head, blocks, card, foot } = blocksOf(await templateParts('newsletter'));
  const shared = issueValues(issue, brand, reason);
  const order = orderOf(issue);
  const set = order.map((name, at) => {
    const own = freeValues(issue, name);
    const values = { ...shared, ...own, ...spaceAbove(order, at) };
    const { before, after } = blocks[own ? 'free' : name] ?? { before: [], after: [] };
    return { name, before: bind(before, values), after: bind(after, values) };
  });
  const cards = order.indexOf('opportunities');
  return {
    subject: issue.subject,
    preheader: issue.preheader,
    before: [...bind(head, shared), ...set.flatMap(({ before }, at) => (at <= cards ? before : []))],
    cards: Object.fromEntries(issue.cards.map((one) => [one.id, bind(card, cardValues(one))])),
    after: [
      ...set.flatMap(({ before, after }, at) => (at > cards ? before : at === cards ? after : [])),
      ...bind(foot, shared),
    ],
    text: newsletterText(issue, brand, reason),
  };
}

/** A line after a white block, room after a tinted one. After the impact it is the reader's own: many have none. */
function spaceAbove(order: readonly string[], at: number): Values {
  const above = order[at - 1];
  if (above === 'impact') return {};
  const isTinted = above !== undefined && tintOf(above);
  return { afterWhite: !isTinted, afterTint: isTinted };
}

const facts = (list: readonly string[]) => list.map((fact) => fact.replaceAll(' ', '\u00a0')).join(' · ');

function cardValues(card: IssueContent['cards'][number]): Values {
  return { title: card.title, facts: facts(card.facts), summary: card.summary, action: card.action, cardUrl: card.url };
}

/** Everything that is the same for all readers. Incentive, thanks and review stay blocks: they are not in every letter. */
function issueValues(issue: IssueContent, brand: Brand, reason: string): Values {
  const { incentive, thanks, review, community, feedback } = issue;
  const bannerUrl = new URL('/mail/banner.png', brand.siteUrl).href;
  return {
    ...brandValues(brand),
    reason,
    bannerUrl,
    issueLine: issue.issueLine,
    boardUrl: brand.boardUrl,
    paragraphs: (issue.introduction ?? []).map(paragraphValues),
    incentive: incentive && { ...incentive, facts: facts(incentive.facts), incentiveUrl: incentive.url },
    thanks: thanks && { ...thanks, people: thanks.people.map(personValues) },
    review: review && { ...review, reviewUrl: review.url },
    community: community && { ...community, communityUrl: community.url },
    feedback: feedback && { ...feedback, feedbackUrl: feedback.url },
  };
}

/** The values of a block in the manager's own words; undefined: it is another block. */
function freeValues({ free }: IssueContent, name: string): Values | undefined {
  const block = free?.find(({ id }) => id === name);
  if (!block) return undefined;
  const { title, action, url } = block;
  return { free: { title, action, actionUrl: url, paragraphs: block.paragraphs.map(paragraphValues) } };
}

const paragraphValues = ({ runs, isHeading, bullet }: Paragraph): Values => ({
  runs,
  bullet,
  style: bullet ? 'padding:0 0 8px 16px' : isHeading ? 'padding:4px 0 6px;font-weight:bold' : 'padding:0 0 12px',
});

function personValues({ name, account, deed }: { name: string; account?: string; deed: string }): Values {
  return { initials: initialsOf(name), name, deed: `, ${account ? `${account}, ` : ''}${deed}` };
}
