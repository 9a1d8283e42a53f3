import type { Catalogue } from '~/domain/signals/catalogue';
import type { Reader } from '~/platform/db.server';
import { dateFromDay, dayIn } from '~/platform/time';
import { championOf, type PersonFacts } from './people-at-account';
import { listPeople } from './usage-facts.server';

/**
 * Whom to turn to first at each of these accounts (at most 1,000), by `championOf`. Two queries whatever their number;
 * accounts where nobody can be turned to are not in the map.
 */
export async function findChampions(
  db: Reader,
  accountIds: string[],
  rule: Catalogue['people'],
  now: Date,
): Promise<Map<string, { contactId: string; name: string }>> {
  const byAccount = new Map<string, PersonFacts[]>();
  for (const { accountId, ...person } of await listPeopleFacts(db, accountIds, now)) {
    const people = byAccount.get(accountId);
    if (people) people.push(person);
    else byAccount.set(accountId, [person]);
  }
  return new Map(
    [...byAccount].flatMap(([accountId, people]) => {
      const first = championOf(people, rule);
      return first ? [[accountId, { contactId: first.contactId, name: first.name }] as const] : [];
    }),
  );
}

/** What the rules of people know of everybody at these accounts, whoever left among them: two queries. */
export async function listPeopleFacts(
  db: Reader,
  accountIds: string[],
  now: Date,
): Promise<(PersonFacts & { accountId: string; signIns: number })[]> {
  const today = dateFromDay(dayIn('UTC', now));
  const [contacts, used] = await Promise.all([
    db.$queryRaw<(Omit<PersonFacts, 'actions'> & { accountId: string })[]>`
      SELECT c.account_id AS "accountId", c.id AS "contactId", c.name, c.title, c.product_role AS "productRole",
             c.email IS NOT NULL AS "hasEmail", a.id IS NOT NULL AS "isAdvocate",
             coalesce(c.left_on <= ${today}::date, false) AS "hasLeft"
        FROM contacts c
        LEFT JOIN advocates a ON a.contact_id = c.id AND a.left_at IS NULL
       WHERE c.account_id = ANY(${accountIds})`,
    listPeople(db, accountIds, today),
  ]);
  const use = new Map(used.map((one) => [one.contactId, one]));
  return contacts.map((contact) => {
    const { actions = 0, signIns = 0 } = use.get(contact.contactId) ?? {};
    return { ...contact, actions, signIns };
  });
}
