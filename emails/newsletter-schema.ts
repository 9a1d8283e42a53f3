import { z } from 'zod';
import { link, words } from './message';

/** One favour of the issue. `facts`: type, minutes, answer by, places left. */
const Card = z.object({
  id: words,
  title: words,
  facts: z.array(words).min(1),
  summary: z.string().optional(),
  action: words,
  url: link,
});

/** A timed incentive is never sent without its disclosure in full (rules.md V5). */
const Incentive = z.object({
  until: words,
  title: words,
  facts: z.array(words).min(1),
  summary: words,
  action: words,
  url: link,
  disclosure: words,
});

/** Neutral words for the whole neutral population (rules.md V1, V2); `terms` holds the platform's wording (V9). */
const Review = z.object({ title: words, wording: words, terms: words, action: words, url: link });

const Thanks = z.object({
  title: words,
  people: z.array(z.object({ name: words, account: z.string().optional(), deed: words })).min(1),
  note: words,
});

const Community = z.object({
  title: words,
  events: z.array(z.object({ day: words, month: words, name: words, details: words })).min(1),
  url: link,
});

const Feedback = z.object({ items: z.array(z.object({ said: words, did: words })).min(1), url: link });

/** Part of a paragraph: plain, or one of the others; the rest is empty. */
const Run = z.object({
  plain: z.string(),
  bold: z.string(),
  italic: z.string(),
  label: z.string(),
  linkUrl: z.string(),
});
/** What a manager wrote, ready to be set: no HTML of theirs is ever in it. `bullet` stands before an item of a list. */
const Paragraph = z.object({ runs: z.array(Run).min(1), isHeading: z.boolean(), bullet: z.string() });
export type Run = z.infer<typeof Run>;
export type Paragraph = z.infer<typeof Paragraph>;

/** A block in the manager's own words. */
const Free = z.object({
  id: words,
  title: words,
  paragraphs: z.array(Paragraph).min(1),
  action: z.string(),
  url: z.literal('').or(link),
});

/** What is the same for every reader of an issue. A block that is not there is left out whole. */
export const IssueContent = z.object({
  subject: words,
  preheader: words,
  /** e.g. Issue 12 · Tuesday 3 March 2026 */
  issueLine: words,
  /** When it comes, e.g. on the first and third Tuesday of the month. */
  rhythm: words,
  /** after the greeting and the thanks for what the reader did */
  introduction: z.array(Paragraph).optional(),
  /** blocks by name, those of the manager's own by id; without it, in the order of the template */
  order: z.array(words).optional(),
  free: z.array(Free).optional(),
  cards: z.array(Card),
  incentive: Incentive.optional(),
  thanks: Thanks.optional(),
  review: Review.optional(),
  community: Community.optional(),
  feedback: Feedback.optional(),
});
export type IssueContent = z.infer<typeof IssueContent>;

/** What is one reader's own. Without news `impact` is not there: never a zero, never "nothing yet". */
export type ReaderValues = {
  subject?: string;
  preheader?: string;
  greeting: string;
  /** thanks for what they did since the last issue; may be empty */
  introduction: string;
  impact?: { title: string; figures: { value: string; label: string }[]; story: string; impactUrl: string };
  /** Favours of the issue by id, best first, each with its reason. */
  chosen: { id: string; why: string }[];
  chosenTitle: string;
  chosenNote?: string;
  /** the step of the ladder that is theirs next, and what opens it */
  nextRung?: string;
  /** Only for those who may take part: an incentive is offered to all invited alike (rules.md V5). */
  showsIncentive: boolean;
  /** Not once somebody named took their yes back (rules.md G3). */
  showsThanks: boolean;
  /** Only for the neutral population of the review opportunity. */
  showsReview: boolean;
  unsubscribeUrl: string;
  preferencesUrl: string;
  browserUrl: string;
};
