import type { AccountFacts } from '~/domain/accounts/account-facts';
import { listAccountFacts } from '~/domain/accounts/account-facts.server';
import type { Reader } from '~/platform/db.server';
import type { Catalogue } from './catalogue';
import { readAccount } from './read-account';
import type { AccountReading } from './reading';
import { trialsOf } from './trial';

/** All that `readAccount` looks at, for any catalogue. */
export type ReadingFacts = {
  facts: AccountFacts;
  cohortIds: string[];
  nameOf: (contactId: string) => string | undefined;
};

/** What is known of these accounts (≤ 1,000 ids), with the cohorts and names of their people, in a fixed number of statements. */
export async function listReadingFacts(db: Reader, accountIds: string[], now: Date): Promise<ReadingFacts[]> {
  const facts = await listAccountFacts(db, accountIds, now);
  const named = [...new Set([...facts.values()].flatMap(peopleOfFacts))];
  const contacts = await db.contact.findMany({ where: { id: { in: named } }, select: { id: true, name: true } });
  const names = new Map(contacts.map(({ id, name }) => [id, name]));
  const members = await db.$queryRaw<{ accountId: string; cohortIds: string[] }[]>`
    SELECT c.account_id AS "accountId", array_agg(DISTINCT i.cohort_id) AS "cohortIds"
      FROM contacts c
      JOIN cohort_invitations i ON i.contact_id = c.id
     WHERE c.account_id = ANY(${accountIds}::text[]) AND (i.invited_at IS NOT NULL OR i.joined_at IS NOT NULL)
     GROUP BY 1`;
  const cohorts = new Map(members.map(({ accountId, cohortIds }) => [accountId, cohortIds]));
  return [...facts.values()].map((one) => ({
    facts: one,
    cohortIds: cohorts.get(one.id) ?? [],
    nameOf: (contactId) => names.get(contactId),
  }));
}

/** `readAccount` of what was read by `listReadingFacts`. */
export function readingOf({ facts, cohortIds, nameOf }: ReadingFacts, catalogue: Catalogue, now: Date): AccountReading {
  const inTrial = trialsOf(catalogue, { ownerId: facts.ownerId, cohortIds });
  return readAccount(facts, catalogue, { inTrial, nameOf }, now);
}

const peopleOfFacts = ({ surveys, certifications, attendances }: AccountFacts) =>
  [...surveys, ...certifications, ...attendances].flatMap(({ contactId }) => contactId ?? []);
