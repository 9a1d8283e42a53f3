// rules §6: the dated facts behind each signal, one reading a source. What lies in the future counts as none.
import type { AccountFacts } from '~/domain/accounts/account-facts';
import { addTime, days } from '~/platform/time';
import type { SignalSource } from './catalogue';

/** A fact that meets a signal's threshold, in words. */
export type Fact = { fact: string; on: Date; contactId: string | null };

type Look = { facts: AccountFacts; threshold: number; nameOf: (contactId: string) => string | undefined; now: Date };

/** The newest fact of a source that meets the threshold; null where there is none. The order of the facts means nothing. */
export function newestFact(source: SignalSource, look: Look): Fact | null {
  const [newest = null] = readers[source](look)
    .filter(({ on }) => on <= look.now)
    .sort((a, b) => b.on.getTime() - a.on.getTime() || compare(a.fact, b.fact) || compare(a.contactId, b.contactId));
  return newest;
}

/** Each returns the facts that meet the threshold. */
const readers: Record<SignalSource, (look: Look) => Fact[]> = {
  usage: ({ facts: { usage, seats }, threshold, now }) =>
    usage.flatMap(({ ago, actions }) => {
      if (!seats || !actions || actions / seats < threshold) return [];
      const each = Math.floor(actions / seats);
      return [of(`${number(actions)} actions in 30 days, ${number(each)} a seat`, spanEnd(ago, now))];
    }),

  'active-users': ({ facts: { usage, seats }, threshold, now }) =>
    usage.flatMap(({ ago, activeUsers }) => {
      if (!seats || !activeUsers || (activeUsers / seats) * 100 < threshold) return [];
      return [of(`${number(activeUsers)} of ${number(seats)} seats in use`, spanEnd(ago, now))];
    }),

  feature: ({ facts: { features, seats }, threshold, now }) =>
    features
      .filter(({ firstOn, users }) => (users ?? 1) >= threshold && firstOn > addTime(now, -days(365)))
      .map(({ feature, firstOn, users }) => of(`${feature} ${usedBy(users, seats)}`, firstOn)),

  goal: ({ facts: { noted } }) =>
    noted.filter(({ kind }) => kind === 'GOAL_ACHIEVED').map(({ text, on, contactId }) => of(text, on, contactId)),

  expansion: ({ facts: { deals, subscriptions } }) => [
    ...won(deals, 'UPSELL').map(({ name, on }) => of(`Upsell won: ${name}`, on)),
    ...subscriptions.flatMap(({ isUpgrade, startedOn, plan }) =>
      isUpgrade && startedOn ? [of(plan ? `Upgraded to ${plan}` : 'Upgraded', startedOn)] : [],
    ),
  ],

  renewal: ({ facts: { deals, noted } }) => [
    ...won(deals, 'RENEWAL').map(({ name, on }) => of(`Renewal won: ${name}`, on)),
    ...noted.filter(({ kind }) => kind === 'RENEWED').map(({ text, on, contactId }) => of(text, on, contactId)),
  ],

  certification: ({ facts: { certifications }, threshold, nameOf, now }) => {
    const known = certifications.filter(({ on }) => on <= now);
    if (known.length < threshold) return [];
    return known.map(({ title, on, contactId }) => of(named(title, contactId, nameOf), on, contactId));
  },

  event: ({ facts: { attendances }, threshold, nameOf, now }) => {
    const known = attendances.filter(({ on }) => on <= now);
    if (known.length < threshold) return [];
    return known.map(({ title, on, contactId }) => of(named(title, contactId, nameOf), on, contactId));
  },

  survey: ({ facts, threshold, nameOf, now }) =>
    latestAnswers(facts.surveys.filter(({ on }) => on <= now))
      .filter(({ kind, score }) => score >= (kind === 'NPS' ? threshold : threshold / 2))
      .map(({ kind, score, on, contactId }) => of(named(`${kind} ${score}`, contactId, nameOf), on, contactId)),

  support: ({ facts: { tickets, escalationSince }, threshold, now }) => {
    const since = addTime(now, -days(90));
    const lately = tickets.filter(({ openedOn, closedOn }) => openedOn <= now && (!closedOn || closedOn > since));
    if (escalationSince || lately.some(({ isEscalated }) => isEscalated)) return [];
    const solved = lately.flatMap(({ closedOn }) => (closedOn && closedOn <= now ? [closedOn] : []));
    if (solved.length === 0 || solved.length < threshold) return [];
    const text = `${number(solved.length)} ${solved.length === 1 ? 'ticket' : 'tickets'} solved in 90 days, none escalated`;
    return solved.map((on) => of(text, on));
  },
};

const of = (fact: string, on: Date, contactId: string | null = null): Fact => ({ fact, on, contactId });
const compare = (a: string | null, b: string | null) => ((a ?? '') < (b ?? '') ? -1 : (a ?? '') > (b ?? '') ? 1 : 0);
const counts = new Intl.NumberFormat('en-GB');
const number = (n: number) => counts.format(n);
const spanEnd = (ago: number, now: Date) => addTime(now, -days(30 * ago));

function usedBy(users: number | null, seats: number | null) {
  if (users === null) return 'in use';
  if (seats !== null && users <= seats) return `used by ${number(users)} of ${number(seats)}`;
  return `used by ${number(users)} ${users === 1 ? 'person' : 'people'}`;
}

function named(text: string, contactId: string | null, nameOf: Look['nameOf']) {
  const name = contactId && nameOf(contactId);
  return name ? `${text}, ${name}` : text;
}

const won = (deals: AccountFacts['deals'], type: 'UPSELL' | 'RENEWAL') =>
  deals.flatMap((deal) =>
    deal.type === type && deal.status === 'WON' && deal.closedOn ? [{ name: deal.name, on: deal.closedOn }] : [],
  );

/** Somebody who changed their mind has: of each person and kind the latest answer, of one day the lowest. */
function latestAnswers(surveys: AccountFacts['surveys']) {
  return surveys.filter(
    (one) =>
      !surveys.some(
        (other) =>
          one.contactId !== null &&
          other.contactId === one.contactId &&
          other.kind === one.kind &&
          (other.on > one.on || (other.on.getTime() === one.on.getTime() && other.score < one.score)),
      ),
  );
}
