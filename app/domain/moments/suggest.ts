// rules.md §5: which moments of an account are welcome today, with why, what may be offered and until when. Each occurrence
// is suggested once, and only while it is welcome: ten years of history, imported at once, suggest nothing.
import type { AccountFacts } from '~/domain/accounts/account-facts';
import type { Stop } from '~/domain/signals/reading';
import { addTime, dateFromDay, days } from '~/platform/time';
import type { MomentSettings } from './moment-settings';
import { isWelcome, type WelcomeMoment, moments } from './moments';
import { type Occurrence, welcomeUntil } from './occurrences';
import type { Offer } from './offers';

export type Suggested = {
  moment: number;
  occurrence: string;
  happenedOn: Date;
  opensOn: Date;
  welcomeUntil: Date;
  offers: Offer[];
  reasons: string[];
  /** whom the fact is about; null: the account */
  contactId: string | null;
  words: string;
};

const guardWords: Partial<Record<WelcomeMoment['guard'], string>> = {
  'no ask': 'Too early to ask for anything.',
  'whole group': 'A review is opened for everybody whose onboarding closed in the same weeks, never for one person.',
  'never a review': 'Never a review: a score picks nobody for one.',
};

/** Every occurrence at this account that is welcome on the day of `now`, by moment. */
export function suggestionsOf(
  facts: AccountFacts,
  stops: readonly Stop[],
  settings: MomentSettings,
  now: Date,
): Suggested[] {
  const today = dateFromDay(now.toISOString().slice(0, 10));
  return moments.filter(isWelcome).flatMap((moment) => {
    const setting = settings.get(moment.number);
    if (!setting?.isOn || (moment.guard === 'pause on trouble' && stops.length > 0)) return [];
    const found = moment.occurrences(facts, today).map((one) => dress(moment, one, setting));
    return found.filter(({ opensOn, welcomeUntil: until }) => opensOn <= today && today <= until);
  });
}

function dress(
  moment: WelcomeMoment,
  one: Occurrence,
  { delayDays, words }: { delayDays: number; words: string },
): Suggested {
  const guard = guardWords[moment.guard];
  return {
    moment: moment.number,
    occurrence: one.key,
    happenedOn: one.happenedOn,
    opensOn: addTime(one.happenedOn, days(delayDays)),
    welcomeUntil: welcomeUntil(one, moment.welcomeDays),
    offers: [...moment.offers],
    reasons: guard ? [one.because, guard] : [one.because],
    contactId: one.contactId ?? null,
    words,
  };
}

/** Who could be turned to, as the sweep reads them. */
export type Turned = { contactId: string; name: string; isAdvocate: boolean; hasLeft: boolean };

/**
 * Whom to turn to, and what may be offered to them: the person of the fact while they are there, else the champion.
 * Nobody is invited to join twice, and nobody at all when no one is known.
 */
export function turnTo(
  { contactId, offers }: Pick<Suggested, 'contactId' | 'offers'>,
  people: ReadonlyMap<string, Turned>,
  championId: string | undefined,
): { contact: Turned | null; offers: Offer[] } {
  const present = [contactId, championId]
    .flatMap((id) => (id ? (people.get(id) ?? []) : []))
    .filter((one) => !one.hasLeft);
  const contact = present[0] ?? null;
  return { contact, offers: offers.filter((offer) => offer !== 'join' || (contact && !contact.isAdvocate)) };
}
