import type { Catalogue } from '~/domain/signals/catalogue';
import type { Reader } from '~/platform/db.server';
import { addTime, days } from '~/platform/time';
import { championOf, type PersonFacts } from './people-at-account';

/**
 * Whom to turn to first at each of these accounts (at most 1,000), by `championOf`. One query whatever their number;
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

/**
 * What the rules of people know of everybody at these accounts, in one query. `actions` are those of 30 days: spans that
 * ended in the last 30 are added up, and scaled down where together they are longer (weekly files of 30 days each overlap).
 * A person's figure over everything beats the sum of their features.
 */
export function listPeopleFacts(
  db: Reader,
  accountIds: string[],
  now: Date,
): Promise<(PersonFacts & { accountId: string })[]> {
  return db.$queryRaw`
    WITH spans AS (
      SELECT contact_id, feature, sum(actions) * 30.0 / greatest(30, sum(days)) AS actions
        FROM usage_records
       WHERE account_id = ANY(${accountIds}) AND contact_id IS NOT NULL AND actions IS NOT NULL
         AND ends_on > ${addTime(now, -days(30))}::date AND ends_on <= ${now}::date
       GROUP BY contact_id, feature
    ), used AS (
      SELECT contact_id, round(coalesce(max(actions) FILTER (WHERE feature IS NULL), sum(actions)))::int AS actions
        FROM spans GROUP BY contact_id
    )
    SELECT c.account_id AS "accountId", c.id AS "contactId", c.name, c.title, c.product_role AS "productRole",
           c.email IS NOT NULL AS "hasEmail", a.id IS NOT NULL AS "isAdvocate",
           coalesce(c.left_on <= ${now}::date, false) AS "hasLeft", coalesce(u.actions, 0) AS actions
      FROM contacts c
      LEFT JOIN used u ON u.contact_id = c.id
      LEFT JOIN advocates a ON a.contact_id = c.id AND a.left_at IS NULL
     WHERE c.account_id = ANY(${accountIds})`;
}
