// rules.md §5: each moment's rule over the facts of an account. A rule answers with every occurrence that the facts show;
// the sweep suggests those that are still welcome, each once.
import type { AccountFacts } from '~/domain/accounts/account-facts';
import { addTime, days, dayText } from '~/platform/time';
import { addMonths } from 'date-fns/addMonths';
import { FLOOR_MINUTES } from './adoption';

/** One time that a moment happened; `key` stays the same for the same time. */
export type Occurrence = { key: string; happenedOn: Date; because: string; contactId?: string | null };

/** What a moment that may lead to a review reads: no opinion of anybody, neither a score nor a ticket (rules V2). */
export type NeutralFacts = Omit<AccountFacts, 'surveys' | 'tickets'>;

const iso = (date: Date) => date.toISOString().slice(0, 10);

/** A day of the account itself, once. */
export const dayOf =
  (field: 'signedOn' | 'onboardingStartedOn' | 'onboardingCheckedInOn' | 'onboardingClosedOn', words: string) =>
  (facts: NeutralFacts): Occurrence[] => {
    const on = facts[field];
    return on ? [{ key: iso(on), happenedOn: on, because: `${words} on ${dayText(on)}.` }] : [];
  };

/** The nth certification of each person; without a person, of the account. */
const nthCertification =
  (from: number, to: number) =>
  ({ certifications }: NeutralFacts): Occurrence[] =>
    byPerson(certifications).flatMap((own) =>
      own.slice(from, to).map(({ contactId, title, on }) => ({
        key: `${contactId ?? 'account'}:${title}:${iso(on)}`,
        happenedOn: on,
        because: `Certified on ${dayText(on)}: ${title}.`,
        contactId,
      })),
    );
export const firstCertification = nthCertification(0, 1);
export const furtherCertification = nthCertification(1, Infinity);

/** What a person noted down. */
export const noted =
  (kind: AccountFacts['noted'][number]['kind'], words: string) =>
  (facts: NeutralFacts): Occurrence[] =>
    facts.noted
      .filter((fact) => fact.kind === kind)
      .map(({ contactId, text, on }) => ({
        key: `noted:${contactId ?? 'account'}:${iso(on)}`,
        happenedOn: on,
        because: `${words}, noted for ${dayText(on)}: ${text}`,
        contactId,
      }));

/** Half of the seats in use for the first time: seen when it was less in the 30 days before. */
export function halfOfSeats({ usage, seats }: NeutralFacts, today: Date): Occurrence[] {
  const [now, before] = [0, 1].map((ago) => usage.find((span) => span.ago === ago)?.activeUsers ?? null);
  if (!seats || now == null || before == null || now * 2 < seats || before * 2 >= seats) return [];
  const because = `${now} of ${seats} seats were in use in the last 30 days, ${before} in the 30 days before.`;
  return [{ key: 'half-of-seats', happenedOn: today, because }];
}

/** Only where use was told of a span before the feature's first: otherwise the first import would call all of them new. */
export function newFeature({ features, usage }: NeutralFacts, today: Date): Occurrence[] {
  const reach = Math.max(-1, ...usage.map(({ ago }) => ago)) * days(30);
  return features
    .filter(({ firstOn }) => today.getTime() - firstOn.getTime() < reach)
    .map(({ feature, firstOn, users }) => ({
      key: feature,
      happenedOn: firstOn,
      because: `${feature} is in use since ${dayText(firstOn)}${users ? `, by ${users} of their people` : ''}.`,
    }));
}

const programmes = { USER_GROUP: 'a user group', CUSTOMER_BOARD: 'a customer board', BETA: 'a beta' } as const;

/** The first time each person takes part in each of our customer programmes. */
export function joinedProgramme({ attendances }: NeutralFacts): Occurrence[] {
  const seen = new Set<string>();
  return inOrder(attendances).flatMap(({ contactId, kind, title, on }) => {
    if (!(kind in programmes)) return [];
    const key = `${kind.toLowerCase()}:${contactId ?? 'account'}`;
    if (seen.has(key)) return [];
    seen.add(key);
    const because = `Joined ${programmes[kind as keyof typeof programmes]} on ${dayText(on)}: ${title}.`;
    return [{ key, happenedOn: on, because, contactId }];
  });
}

/** NPS of 9 or 10, CSAT of 4.5 or more of 5. The only rule that reads opinions. */
export function highScore({ surveys }: AccountFacts): Occurrence[] {
  return surveys
    .filter(({ kind, score }) => score >= (kind === 'NPS' ? 9 : 4.5))
    .map(({ contactId, kind, score, on }) => ({
      key: `${kind.toLowerCase()}:${contactId ?? 'account'}:${iso(on)}`,
      happenedOn: on,
      because: `Gave ${kind} ${score} on ${dayText(on)}.`,
      contactId,
    }));
}

/** Deals of one type that were won. */
export const won =
  (type: 'UPSELL' | 'RENEWAL', words: string) =>
  ({ deals }: NeutralFacts): Occurrence[] =>
    deals.flatMap(({ id, name, type: own, status, closedOn: on }) =>
      own === type && status === 'WON' && on
        ? [{ key: id, happenedOn: on, because: `${words} on ${dayText(on)}: ${name}.` }]
        : [],
    );

/** A renewal that the CRM and a person both tell of within a fortnight is one. */
export function renewed(facts: NeutralFacts): Occurrence[] {
  const deals = won('RENEWAL', 'Renewed')(facts);
  const near = (on: Date) => deals.some(({ happenedOn }) => Math.abs(happenedOn.getTime() - on.getTime()) <= days(14));
  return [...deals, ...noted('RENEWED', 'Renewed')(facts).filter(({ happenedOn }) => !near(happenedOn))];
}

/** So many months after the contract was signed. */
export const monthsIn =
  (months: number) =>
  ({ signedOn }: NeutralFacts, today: Date): Occurrence[] => {
    const on = signedOn && addMonths(signedOn, months);
    if (!on || on > today) return [];
    return [{ key: iso(on), happenedOn: on, because: `${months} months with us on ${dayText(on)}.` }];
  };

/** Six months in and at least 30 minutes of use in each month told of the last six: both are needed. */
export function settledIn(facts: NeutralFacts, today: Date): Occurrence[] {
  const told = facts.usage.flatMap(({ ago, minutes }) => (ago < 6 && minutes !== null ? [minutes] : []));
  if (told.length === 0 || told.some((minutes) => minutes < FLOOR_MINUTES)) return [];
  const least = Math.min(...told);
  return monthsIn(6)(facts, today).map((one) => ({
    ...one,
    because: `${one.because} Never less than ${least} minutes of use in 30 days.`,
  }));
}

/** The second webinar that the same person attended. */
export function twoWebinars({ attendances }: NeutralFacts): Occurrence[] {
  const webinars = attendances.filter(({ kind, contactId }) => kind === 'WEBINAR' && contactId);
  return byPerson(webinars).flatMap(([first, second]) => {
    if (!first || !second) return [];
    const because = `Attended two webinars: ${first.title} on ${dayText(first.on)}, ${second.title} on ${dayText(second.on)}.`;
    return [{ key: `${second.contactId}`, happenedOn: second.on, because, contactId: second.contactId }];
  });
}

/** The facts of each person, the oldest first; of nobody in particular under one head. */
function byPerson<T extends { contactId: string | null; on: Date }>(facts: readonly T[]): T[][] {
  const ids = new Set(facts.map(({ contactId }) => contactId));
  return [...ids].map((id) => inOrder(facts.filter(({ contactId }) => contactId === id)));
}

const inOrder = <T extends { on: Date }>(facts: readonly T[]): T[] =>
  facts.toSorted((a, b) => a.on.getTime() - b.on.getTime());

/** The last day on which an occurrence is welcome. */
export const welcomeUntil = ({ happenedOn }: Occurrence, welcomeDays: number) => addTime(happenedOn, days(welcomeDays));
