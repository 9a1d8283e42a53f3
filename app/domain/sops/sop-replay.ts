// product.md §4: what a draft would have done with last quarter's requests, held against the version in force. Both are
// judged by one rule on the same facts, so only what they set differently can differ.
import { formatMoney, plural } from '~/ui/format';
import type { Activity, DealStatus, Helper, RequestClosedAs } from '~/generated/prisma/enums';
import { addBusinessTime, businessTimeBetween, type Calendar } from '~/domain/requests/business-hours';
import { dueTimes, fulfilledAt, type Pause } from '~/domain/requests/sla-clock';
import { assetMatches, kindOf, type SopSettings } from '~/domain/requests/sop';
import { type DealFacts, triage } from '~/domain/requests/triage';

/** A request as it was submitted and as it went. */
export type PastRequest = {
  number: number;
  activity: Activity;
  helper: Helper;
  wanted: number;
  submittedAt: Date;
  firstAnsweredAt: Date | null;
  closedAt: Date | null;
  closedAs: RequestClosedAs | null;
  /** when people said yes */
  yeses: Date[];
  pauses: Pause[];
  calendar: string | null;
  deal: DealFacts | null;
  dealStatus: DealStatus | null;
  account: string | null;
  /** how many assets share which facts with the deal: 1 industry, 2 size, 4 competitor, added up */
  assets: { shares: number; count: number }[];
  advocateIds: string[];
};

/** What the rule needs besides: business calendars by name, and until when promises are judged. */
export type ReplayGround = { calendarOf: (name: string | null) => Calendar; now: Date };

export type Verdict = 'same' | 'asset' | 'refused' | 'clocks';
export type Replay = ReturnType<typeof replay>;

/** Every request under both versions: how many go the same way, and each that does not, with its deal's outcome. */
export function replay(
  requests: readonly PastRequest[],
  before: SopSettings,
  after: SopSettings,
  ground: ReplayGround,
) {
  const judged = requests.map((request) => {
    const [old, fresh] = [judge(before, request, ground), judge(after, request, ground)];
    return { request, ...verdictOf(old, fresh) };
  });
  const count = (verdict: Verdict) => judged.filter((one) => one.verdict === verdict).length;
  const live = judged.filter(({ request }) => isLive(before, request));
  const spared = live.filter(({ verdict }) => verdict === 'refused' || verdict === 'asset');
  return {
    of: requests.length,
    counts: { same: count('same'), asset: count('asset'), refused: count('refused'), clocks: count('clocks') },
    differ: judged.flatMap(({ request, verdict, text }) =>
      verdict === 'same' ? [] : [{ ...shown(request, before.currency), verdict, text }],
    ),
    live: { of: live.length, spared: spared.length },
    rested: new Set(spared.flatMap(({ request }) => request.advocateIds)).size,
    /** of deals that were won: to be looked at before publishing */
    lostWins: judged.flatMap(({ request, verdict }) =>
      verdict === 'refused' && request.dealStatus === 'WON' ? [request.number] : [],
    ),
  };
}

type Judged = { refused: string | null; assetFirst: number; matches: number; missed: number };

function verdictOf(old: Judged, fresh: Judged): { verdict: Verdict; text: string } {
  if (fresh.refused && !old.refused) return { verdict: 'refused', text: `refused: ${fresh.refused}` };
  if (fresh.assetFirst > old.assetFirst) {
    return { verdict: 'asset', text: `asset first, ${plural(fresh.matches, 'match', 'matches')}` };
  }
  if (fresh.missed > old.missed) return { verdict: 'clocks', text: 'a promise missed that was kept' };
  return { verdict: 'same', text: '' };
}

function judge(sop: SopSettings, request: PastRequest, ground: ReplayGround): Judged {
  const kind = kindOf(sop, request.activity, request.helper);
  if (!kind) return { refused: 'no such kind of request', assetFirst: 0, matches: 0, missed: 0 };
  const { gate } = triage(sop, request, request.deal);
  const blocked = gate.reasons.filter(({ sign }) => sign === 'blocked').map(({ clause }) => clause);
  const matches = matching(sop, request);
  const isShown = matches > 0 && kind.tier > 1 && sop.assets.show > 0 && request.closedAs !== 'FULFILLED_BY_ASSET';
  return {
    refused: gate.passes ? null : lower(blocked.join(' ').replace(/\.$/, '')),
    assetFirst: isShown ? (kind.tier === 3 && sop.assets.openOneBeforeLive ? 2 : 1) : 0,
    matches,
    missed: missed(sop, kind.tier, request, ground),
  };
}

const lower = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);
const isLive = (sop: SopSettings, { activity, helper }: PastRequest) => kindOf(sop, activity, helper)?.tier === 3;

/** Assets that share with the deal all that the SOP wants them to; where it wants nothing, anything. */
function matching({ assets: { match } }: SopSettings, { assets }: PastRequest): number {
  const wanted = match.reduce((sum, one) => sum + 2 ** assetMatches.indexOf(one), 0);
  const found = assets.filter(({ shares }) => (wanted ? (shares & wanted) === wanted : shares > 0));
  return found.reduce((sum, { count }) => sum + count, 0);
}

/** How many of both promises the request would have missed. */
function missed(sop: SopSettings, tier: 1 | 2 | 3, request: PastRequest, { calendarOf, now }: ReplayGround): number {
  const calendar = calendarOf(sop.speed[tier].calendar ?? request.calendar);
  const due = dueTimes(sop.speed, tier, request.submittedAt, calendar);
  const stood = request.pauses.reduce(
    (sum, { startedAt, endedAt }) => sum + businessTimeBetween(calendar, startedAt, endedAt ?? now),
    0,
  );
  const late = (dueAt: Date, metAt: Date | null) =>
    (metAt ?? now) > (stood ? addBusinessTime(calendar, dueAt, stood) : dueAt);
  const isMissed = [
    late(due.firstAnswerDueAt, request.firstAnsweredAt ?? request.closedAt),
    late(due.fulfilDueAt, fulfilledAt({ ...request, tier }) ?? request.closedAt),
  ];
  return isMissed.filter(Boolean).length;
}

function shown({ number, account, dealStatus, deal }: PastRequest, currency: string) {
  const value = deal?.value ? formatMoney(deal.value, deal.currency ?? currency) : '';
  return { number, account, dealStatus, value };
}
