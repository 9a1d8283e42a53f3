// product.md §3, rules.md §4: an ask says to the advocate why them, in their own terms, and what it costs of their budget.
import { dayText } from '~/platform/time';
import { formatList } from '~/ui/format';
import { alike } from './alike';
import type { Candidate } from './matching';
import type { MatchNeed } from './need';

/** The reasons an advocate reads in an ask; only what speaks for them, each true on its own. */
export function whyYou(
  need: MatchNeed,
  { account, expertise, willingness, favoursAlike, lastLiveFavourAt }: Candidate,
): string[] {
  const known = need.topics.filter((topic) => expertise.some((one) => alike(one, topic)));
  return [
    alike(account?.industry, need.industry) && `You work in the same industry as they do: ${account?.industry}.`,
    alike(account?.segment, need.segment) && 'Your company is about their size.',
    known.length > 0 && `You know ${formatList(known)}, which is what they ask about.`,
    favoursAlike > 0 && 'You have done this before.',
    willingness === 'YES' && `You said yes to ${need.activityPlural}.`,
    willingness === 'ASK_ME' && `You answered “ask me” for ${need.activityPlural}.`,
    lastLiveFavourAt && `You are rested: your last live favour was on ${dayText(lastLiveFavourAt)}.`,
  ].filter((reason) => typeof reason === 'string');
}

/** What this ask costs: "This is ask 1 of the 4 you allow a quarter." `used` counts the asks before this one. */
export const budgetLine = ({ used, cap }: Pick<Candidate['budget'], 'used' | 'cap'>, restDays: number) =>
  `This is ask ${used + 1} of the ${cap} you allow a quarter. After a live favour you have ${restDays} days of rest from all our teams.`;
