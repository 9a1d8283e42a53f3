import { Brand, brandValues, initialsOf } from './brand';
import { cleanDeep } from './clean';
import { templateParts } from './compile';
import { IssueContent } from './newsletter-schema';
import { newsletterText, type NewsletterText } from './newsletter-text';
import { bind, SlotError, type Part, type Values } from './slots';

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
  const template = bind(await templateParts('newsletter'), issueValues(issue, brand, reason));
  const { before, card, after } = cutAtCards(template);
  return {
    subject: issue.subject,
    preheader: issue.preheader,
    before,
    cards: Object.fromEntries(issue.cards.map((one) => [one.id, bind(card, cardValues(one))])),
    after,
    text: newsletterText(issue, brand, reason),
  };
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
    incentive: incentive && { ...incentive, facts: facts(incentive.facts), incentiveUrl: incentive.url },
    thanks: thanks && { ...thanks, people: thanks.people.map(personValues) },
    review: review && { ...review, reviewUrl: review.url },
    community: community && { ...community, communityUrl: community.url },
    feedback: feedback && { ...feedback, feedbackUrl: feedback.url },
  };
}

function personValues({ name, account, deed }: { name: string; account?: string; deed: string }): Values {
  return { initials: initialsOf(name), name, deed: `, ${account ? `${account}, ` : ''}${deed}` };
}

/** Cards stand apart, because each reader has others. Throws when the template lost its block of cards. */
function cutAtCards(template: Part[]) {
  const at = template.findIndex((part) => typeof part === 'object' && 'block' in part && part.block === 'cards');
  const block = template[at];
  if (typeof block !== 'object' || !('block' in block)) throw new SlotError('cards', 'the template has no such block');
  return { before: template.slice(0, at), card: block.parts, after: template.slice(at + 1) };
}
