// product.md §4 and mockup `ask`: both get a page before the call, made from the request alone: what is needed, what will
// be asked, who is there, what need not be discussed. Markdown, so that people can edit it as text.
import { formatMinutes } from '~/ui/format';

export type BriefingFacts = {
  helper: { name: string; line: string; /** what they added to their yes */ note: string | null };
  requester: string;
  buyer: string;
  need: string;
  questions: string[];
  persona: string | null;
  minutes: number;
  wantsRequester: boolean;
  /** what nobody has to talk about */ notDiscussed: readonly string[];
};

const list = (items: readonly string[]) => items.map((item) => `- ${item.replace(/\s+/g, ' ')}`).join('\n');
const paragraphs = (...parts: (string | false | null)[]) => parts.filter(Boolean).join('\n\n');
const first = (name: string) => name.split(' ')[0] ?? name;

/** For whoever helps: whom they meet, what they are asked, and what they may leave out. */
export function helperBriefing(facts: BriefingFacts): string {
  const { helper, requester, buyer, need, questions, persona, minutes, wantsRequester, notDiscussed } = facts;
  return paragraphs(
    `You talk with ${buyer} for ${formatMinutes(minutes)}. What they need: “${need}”`,
    questions.length > 0 && `They will ask:`,
    questions.length > 0 && list(questions),
    `Who is there: ${persona ?? `somebody from ${buyer}`}. ${
      wantsRequester
        ? `${requester} joins for the first five minutes, as you wished.`
        : `${requester} is not on the call.`
    } Nothing is recorded.`,
    `You need not discuss:`,
    list([...notDiscussed, ...(helper.note ? [`What you added: “${helper.note}”`] : [])]),
    `“I would rather not answer” is always enough, and you can end it at any time.`,
  );
}

/** For the requester, to pass on to the buyer: whom they meet, what to ask, and what not. */
export function guestBriefing(facts: BriefingFacts): string {
  const { helper, buyer, questions, minutes, wantsRequester, notDiscussed } = facts;
  const name = first(helper.name);
  return paragraphs(
    `${buyer} talks with ${helper.name} (${helper.line}) for ${formatMinutes(minutes)}. Pass this on to them.`,
    questions.length > 0 && `Your questions, as ${name} has read them:`,
    questions.length > 0 && list(questions),
    `${name} does not discuss:`,
    list([...notDiscussed, ...(helper.note ? [`They add: “${helper.note}”`] : [])]),
    wantsRequester
      ? `${name} would like you to join for the first five minutes. Then leave them to it.`
      : `Leave them to it: the call is theirs. Nothing is recorded.`,
    `${name} gives their time freely: be there on time, and tell us afterwards what came of it.`,
  );
}
