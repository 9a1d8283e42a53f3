// rules.md §4 and §5: stop moments block all asks and open a help task: no adoption (7), upsell opened (13), upsell lost
// (15), open escalation, churn notice, champion left. Each ends by a fact, not by forgetting.
import type { AccountFacts, DealFact } from '~/domain/accounts/account-facts';
import { defaultCatalogue } from '~/domain/signals/default-catalogue';
import type { Stop } from '~/domain/signals/reading';
import { addTime, dateFromDay, days, dayText } from '~/platform/time';
import { lowUse } from './adoption';

/** What stops are read from. */
export type StopFacts = Pick<
  AccountFacts,
  | 'usage'
  | 'onboardingClosedOn'
  | 'signedOn'
  | 'noted'
  | 'deals'
  | 'escalationSince'
  | 'churnNoticeOn'
  | 'tickets'
  | 'departures'
  | 'people'
>;

/** an upsell that was lost weighs on every ask for so long */
const AFTER_LOST_UPSELL = days(60);
/** a champion who left is missed for so long at most, and for so long at least */
const CHAMPION_MISSED = days(60);
const CHAMPION_MISSED_AT_LEAST = days(30);
/** actions in 30 days that make somebody else the champion, whatever the catalogue says of late */
const CHAMPION_ACTIONS = defaultCatalogue.people.championActions;

/** Every stop of an account today, the one since longest first. Days are midnight UTC. */
export function stopsOf(facts: StopFacts, now: Date): Stop[] {
  const today = dateFromDay(iso(now));
  return [
    ...lackOfAdoption(facts, today),
    ...openUpsells(facts, today),
    ...lostUpsells(facts, today),
    ...escalation(facts),
    ...churnNotice(facts),
    ...championLeft(facts, today),
  ].sort((a, b) => a.since.localeCompare(b.since) || a.occurrence.localeCompare(b.occurrence));
}

const iso = (date: Date) => date.toISOString().slice(0, 10);

/** Seen in the use, or noted by a person. A later note that adoption is fine ends both. */
function lackOfAdoption(facts: StopFacts, today: Date): Stop[] {
  const fine = facts.noted.filter(({ kind }) => kind === 'ADOPTION_ACCEPTABLE').map(({ on }) => on);
  const isFineSince = (since: Date) => fine.some((on) => on >= since);
  const noted = facts.noted
    .filter(
      ({ kind, on, endedOn }) => kind === 'ADOPTION_LACKING' && !(endedOn && endedOn <= today) && !isFineSince(on),
    )
    .map(({ on, text }) => ({
      moment: 7,
      occurrence: `adoption-noted:${iso(on)}`,
      text: `Lack of adoption, noted on ${dayText(on)}: ${text}`,
      since: iso(on),
      until: null,
      endsWhen: 'It ends when somebody notes that it was mended.',
    }));
  const low = lowUse(facts, today);
  if (!low || isFineSince(low.since)) return noted;
  return [...noted, { moment: 7, occurrence: 'low-use', ...low, since: iso(low.since), until: null }];
}

const isUpsell = ({ type }: DealFact) => type === 'UPSELL';

function openUpsells({ deals }: StopFacts, today: Date): Stop[] {
  return deals
    .filter((deal) => isUpsell(deal) && deal.status === 'OPEN')
    .map(({ id, openedOn, expectedCloseOn }) => {
      const since = openedOn ? ` on ${dayText(openedOn)}` : '';
      const isAhead = expectedCloseOn !== null && expectedCloseOn > today;
      const expected = expectedCloseOn
        ? `, ${isAhead ? 'expected' : 'which was expected'} ${dayText(expectedCloseOn)}`
        : '';
      return {
        moment: 13,
        occurrence: `upsell:${id}`,
        text: `Upsell opened${since}: an ask now looks like bargaining.`,
        since: iso(openedOn ?? today),
        until: isAhead ? iso(expectedCloseOn) : null,
        endsWhen: `It ends when the deal closes${expected}.`,
      };
    });
}

function lostUpsells({ deals }: StopFacts, today: Date): Stop[] {
  return deals.flatMap((deal) => {
    if (!isUpsell(deal) || deal.status !== 'LOST' || !deal.closedOn) return [];
    const until = addTime(deal.closedOn, AFTER_LOST_UPSELL);
    if (until <= today) return [];
    return {
      moment: 15,
      occurrence: `upsell-lost:${deal.id}`,
      text: `An upsell came to nothing on ${dayText(deal.closedOn)}: listen before asking.`,
      since: iso(deal.closedOn),
      until: iso(until),
      endsWhen: `It ends on ${dayText(until)}, 60 days after.`,
    };
  });
}

/** One stop, whether the account says so or a ticket. */
function escalation({ escalationSince, tickets }: StopFacts): Stop[] {
  const opened = tickets
    .filter(({ isEscalated, closedOn }) => isEscalated && !closedOn)
    .map(({ openedOn }) => openedOn);
  const [since] = [...(escalationSince ? [escalationSince] : []), ...opened].sort((a, b) => a.getTime() - b.getTime());
  if (!since) return [];
  return [
    {
      moment: 0,
      occurrence: 'escalation',
      text: `Open escalation since ${dayText(since)}: help comes before asking.`,
      since: iso(since),
      until: null,
      endsWhen: 'It ends when the escalation is closed.',
    },
  ];
}

function churnNotice({ churnNoticeOn, deals, noted }: StopFacts): Stop[] {
  if (!churnNoticeOn) return [];
  const renewedOn = [
    ...deals.filter(({ type, status }) => type === 'RENEWAL' && status === 'WON').map(({ closedOn }) => closedOn),
    ...noted.filter(({ kind }) => kind === 'RENEWED').map(({ on }) => on),
  ];
  if (renewedOn.some((on) => on !== null && on > churnNoticeOn)) return [];
  return [
    {
      moment: 0,
      occurrence: `churn-notice:${iso(churnNoticeOn)}`,
      text: `They gave notice on ${dayText(churnNoticeOn)}: no asks of any kind.`,
      since: iso(churnNoticeOn),
      until: null,
      endsWhen: 'It ends when the notice is taken back or they renew.',
    },
  ];
}

/** For at least 30 days; then until another person uses the product as a champion does, 60 days after at the latest. */
function championLeft({ departures, people }: StopFacts, today: Date): Stop[] {
  return departures.flatMap(({ contactId, name, on }) => {
    const until = addTime(on, CHAMPION_MISSED);
    const isReplaced = people.some((one) => one.contactId !== contactId && one.actions >= CHAMPION_ACTIONS);
    if (until <= today || (isReplaced && addTime(on, CHAMPION_MISSED_AT_LEAST) <= today)) return [];
    return {
      moment: 0,
      occurrence: `champion-left:${contactId}`,
      text: `${name}, who knew us best there, left on ${dayText(on)}: get to know the others first.`,
      since: iso(on),
      until: iso(until),
      endsWhen: `It ends on ${dayText(until)}, or after 30 days when somebody else uses the product as a champion does.`,
    };
  });
}
