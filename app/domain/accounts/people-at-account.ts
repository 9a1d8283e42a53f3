// rules §6 and S1: who is who at an account. Champion: the top users by actions; decision maker and influencer: by words in
// the title or the role in our product. Whoever left is nobody there any more.
import type { Catalogue } from '~/domain/signals/catalogue';

export type PersonRole = 'champion' | 'decision maker' | 'influencer';

/** One contact of an account as the rule sees them. */
export type PersonFacts = {
  contactId: string;
  name: string;
  title: string | null;
  productRole: string | null;
  hasEmail: boolean;
  isAdvocate: boolean;
  hasLeft: boolean;
  /** in the last 30 days */
  actions: number;
};

type Rule = Catalogue['people'];
type PersonAtAccount = { contactId: string; roles: PersonRole[]; because: string };

/**
 * Everybody who is at the account, with their roles (none for most) and why they have them. Champions come first, by
 * actions, then decision makers and influencers; advocates first among equals. Equal in all: by name, then id.
 */
export function peopleAtAccount(people: readonly PersonFacts[], rule: Rule): PersonAtAccount[] {
  return ranked(people, rule).map(({ person, roles, because }) => ({ contactId: person.contactId, roles, because }));
}

/**
 * Whom to turn to first: the top champion, else a decision maker, else anybody with an address. Somebody without an
 * address cannot be turned to. Null where nobody can.
 */
export function championOf(people: readonly PersonFacts[], rule: Rule): PersonFacts | null {
  const reachable = ranked(people, rule).filter(({ person }) => person.hasEmail);
  const first =
    reachable.find(({ roles }) => roles.includes('champion')) ??
    reachable.find(({ roles }) => roles.includes('decision maker')) ??
    reachable[0];
  return first?.person ?? null;
}

function ranked(people: readonly PersonFacts[], rule: Rule) {
  const present = people.filter(({ hasLeft }) => !hasLeft).sort(byUse);
  const said = bySaying(rule);
  return present
    .map((person, place) => {
      const isChampion = place < rule.champions && person.actions >= rule.championActions;
      const found = [...(isChampion ? [championBy(person.actions, place)] : []), ...said(person)];
      return { person, roles: found.map(({ role }) => role), because: found.map(({ because }) => because).join('; ') };
    })
    .sort((a, b) => rankOf(a.roles) - rankOf(b.roles));
}

type Found = { role: PersonRole; because: string };

const order: readonly PersonRole[] = ['champion', 'decision maker', 'influencer'];
const rankOf = ([first]: PersonRole[]) => (first ? order.indexOf(first) : order.length);

function byUse(a: PersonFacts, b: PersonFacts): number {
  return (
    b.actions - a.actions ||
    Number(b.isAdvocate) - Number(a.isAdvocate) ||
    a.name.localeCompare(b.name, 'en') ||
    (a.contactId < b.contactId ? -1 : 1)
  );
}

function championBy(actions: number, place: number): Found {
  const used = `${actions.toLocaleString('en-GB')} ${actions === 1 ? 'action' : 'actions'} in 30 days`;
  return { role: 'champion', because: place === 0 ? `Top user: ${used}` : `Number ${place + 1} by use: ${used}` };
}

/** Whoever decides is not called an influencer as well. */
function bySaying({ decisionMakerWords, influencerWords }: Rule): (person: PersonFacts) => Found[] {
  const kinds = [
    { role: 'decision maker', holds: wordsIn(decisionMakerWords) },
    { role: 'influencer', holds: wordsIn(influencerWords) },
  ] as const;
  return ({ title, productRole }) => {
    for (const { role, holds } of kinds) {
      if (title && holds(title)) return [{ role, because: `${title}, by title` }];
      if (productRole && holds(productRole)) return [{ role, because: `${productRole}, by role in the product` }];
    }
    return [];
  };
}

/** Whole words only: “CTO” is not in “director”. */
function wordsIn(words: readonly string[]): (text: string) => boolean {
  if (words.length === 0) return () => false;
  const any = words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${any})(?![\\p{L}\\p{N}])`, 'iu');
  return (text) => pattern.test(text);
}
