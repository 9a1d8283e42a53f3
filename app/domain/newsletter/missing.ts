// product.md §7: about five days before its slot, somebody hears what an issue still lacks: while there is time to mend it.
import { addTime, days } from '~/platform/time';
import type { IssueContent } from '#emails/newsletter-schema';
import { mustMend, type Finding } from './check-issue';

/** What is missing, what to do about it, and the page where that is done. */
export type Missing = { what: string; how: string; to: string };

const WARN_AHEAD = days(5);

/** Whether a slot is so near that somebody hears what is missing. */
export const isWarnedAt = (plannedAt: Date, now: Date) => now < plannedAt && plannedAt <= addTime(now, WARN_AHEAD);

type Judged = {
  issueId: string;
  findings: readonly Finding[];
  content: IssueContent;
  isScheduled: boolean;
  /** whether any of its readers has news; null: nobody looked */
  hasNews: boolean | null;
};

/** What an issue lacks: faults that keep it from going out, nothing to do or to tell in it, nobody who scheduled it. */
export function missingIn({ issueId, findings, content, isScheduled, hasNews }: Judged): Missing[] {
  const page = `/newsletter/${issueId}`;
  const faults = mustMend(findings).map(({ title, text, block, isSetting }) => ({
    what: title,
    how: text,
    to: isSetting ? '/settings' : block ? `${page}?block=${block}#edit` : page,
  }));
  const { cards, incentive, thanks, review, community, feedback, free } = content;
  const isIdle = !cards.length && !incentive && !review;
  const isSilent = hasNews === false && !thanks && !community && !feedback && !free?.length;
  const lacks: (Missing | false)[] = [
    isIdle && {
      what: 'No open opportunity',
      how: 'There is nothing to do in this issue. Publish one on the board.',
      to: '/opportunities',
    },
    isIdle &&
      isSilent && {
        what: 'No news',
        how: 'It tells nobody what their favours led to, and thanks nobody. Record outcomes, or add a block of your own.',
        to: page,
      },
    !isScheduled && {
      what: 'Nobody has scheduled it',
      how: 'It does not go out by itself. Read it over and schedule it.',
      to: page,
    },
  ];
  return [...faults, ...lacks.filter((one) => one !== false)];
}
