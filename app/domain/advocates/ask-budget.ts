// rules.md §4: one budget per person and one per account, across all teams. Personal cap a quarter, rest after a live
// favour, never two open asks at once, never while paused; stop moments block all asks; a profile not confirmed for six
// months drops out until confirmed. Every block on asking has a reason and an end.
import type { Stop } from '~/domain/signals/reading';
import type { Readiness } from '~/generated/prisma/enums';
import { addTime, dateFromDay, days, dayText, quarterEnd } from '~/platform/time';
import { addMonths } from 'date-fns/addMonths';

/** What the budget depends on, read once: `listAskFacts` in ask-facts.server.ts. Days are midnight UTC. */
export type AskFacts = {
  readiness: Readiness;
  reviewOn: Date | null;
  hasLeft: boolean;
  /** the CRM says they work elsewhere now: the stop moment "champion left" */
  leftAccountOn: Date | null;
  /** the advocate's own choice, 0 to 8 */
  cap: number;
  /** asks sent this quarter; a withdrawn one is not charged */
  asked: number;
  openAsk: { expiresAt: Date } | null;
  pausedUntil: Date | null;
  confirmedAt: Date;
  /** the last live favour, however it began */
  lastLiveFavourAt: Date | null;
  account: { name: string; asked: number; stops: readonly Stop[] } | null;
};

/** The company's settings that matter here. */
export type AskLimits = { restDays: number; profileConfirmedMonths: number; accountQuarterlyCap: number };

export type BlockCode =
  'left' | 'applied' | 'not-ready' | 'stop' | 'paused' | 'unconfirmed' | 'open-ask' | 'resting' | 'cap' | 'account-cap';

/** Why nobody may ask this advocate now. `until` is when it ends, or is expected to; null: somebody has to act. */
export type Block = { code: BlockCode; text: string; until: Date | null };

/**
 * What is left of an advocate's asks this quarter, and everything that forbids one now. An ask may go out when `blocks`
 * is empty; then `left` is at least 1. Claims from the board never use the budget up.
 */
export function askBudget(
  facts: AskFacts,
  limits: AskLimits,
  now: Date,
): { left: number; cap: number; used: number; periodEndsOn: Date; blocks: Block[] } {
  const periodEndsOn = addTime(quarterEnd(now), -days(1));
  const left = Math.max(0, facts.cap - facts.asked);
  const blocks = [
    ...standing(facts),
    ...stopMoments(facts),
    ...ownChoice(facts, limits, now),
    ...budgets(facts, limits, now),
  ];
  return { left, cap: facts.cap, used: facts.asked, periodEndsOn, blocks };
}

function standing({ hasLeft, leftAccountOn, readiness, reviewOn }: AskFacts): Block[] {
  if (hasLeft) return [{ code: 'left', text: 'Has left the programme.', until: null }];
  if (leftAccountOn) {
    return [{ code: 'left', text: `Left the account on ${dayText(leftAccountOn)}: no asks of any kind.`, until: null }];
  }
  if (readiness === 'APPLIED') {
    return [{ code: 'applied', text: 'Has applied; nobody has looked at it yet.', until: null }];
  }
  if (readiness === 'READY') return [];
  const again = reviewOn ? ` We look again on ${dayText(reviewOn)}.` : '';
  return [{ code: 'not-ready', text: `Is not ready.${again}`, until: null }];
}

/** Each stop with why and until when; the CRM's or a person's fact ends it, never this list. */
function stopMoments({ account }: AskFacts): Block[] {
  return (account?.stops ?? []).map(({ text, endsWhen, until }) => ({
    code: 'stop',
    text: `${text} ${endsWhen}`,
    until: until === null ? null : dateFromDay(until),
  }));
}

function ownChoice(facts: AskFacts, { restDays, profileConfirmedMonths }: AskLimits, now: Date): Block[] {
  const { pausedUntil, confirmedAt, lastLiveFavourAt } = facts;
  const blocks: Block[] = [];
  if (pausedUntil && pausedUntil > now) {
    blocks.push({
      code: 'paused',
      text: `Paused by their own choice until ${dayText(pausedUntil)}.`,
      until: pausedUntil,
    });
  }
  if (addMonths(confirmedAt, profileConfirmedMonths) <= now) {
    const text = `Last confirmed their profile on ${dayText(confirmedAt)}, over ${profileConfirmedMonths} months ago.`;
    blocks.push({ code: 'unconfirmed', text, until: null });
  }
  const rested = lastLiveFavourAt && addTime(lastLiveFavourAt, days(restDays));
  if (rested && rested > now) {
    const text = `Resting until ${dayText(rested)}, ${restDays} days after a live favour.`;
    blocks.push({ code: 'resting', text, until: rested });
  }
  return blocks;
}

function budgets({ cap, asked, openAsk, account }: AskFacts, { accountQuarterlyCap }: AskLimits, now: Date): Block[] {
  const blocks: Block[] = [];
  const until = quarterEnd(now);
  if (openAsk) {
    const text = `Has an open ask, to be answered by ${dayText(openAsk.expiresAt)}.`;
    blocks.push({ code: 'open-ask', text, until: openAsk.expiresAt });
  }
  if (cap === 0) {
    blocks.push({ code: 'cap', text: 'Wants no asks and chooses from the board.', until: null });
  } else if (asked >= cap) {
    const text = `Has had ${asked} of ${cap} asks this quarter. The next may go out on ${dayText(until)}.`;
    blocks.push({ code: 'cap', text, until });
  }
  if (account && account.asked >= accountQuarterlyCap) {
    const text = `${account.name} has had ${account.asked} of ${accountQuarterlyCap} asks and invitations this quarter, over all its people.`;
    blocks.push({ code: 'account-cap', text, until });
  }
  return blocks;
}
