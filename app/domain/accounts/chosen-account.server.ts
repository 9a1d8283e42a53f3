import type { Reader } from '~/platform/db.server';
import { listPeopleAtAccount } from './account-people.server';
import { findStanding } from './account-reading.server';

/** People beside the grid; the rest stand on the account's own page. */
const PEOPLE = 5;

/** The account that is open beside the grid; null for an unknown id. */
export async function findChosen(db: Reader, id: string, now: Date) {
  const account = await db.account.findUnique({
    where: { id },
    select: {
      id: true,
      name: true,
      industry: true,
      annualRevenue: true,
      currency: true,
      owner: { select: { name: true } },
    },
  });
  if (!account) return null;
  const [standing, people] = await Promise.all([findStanding(db, id, now), listPeopleAtAccount(db, id, now)]);
  return {
    account: {
      ...account,
      annualRevenue: account.annualRevenue?.toNumber() ?? null,
      owner: account.owner?.name ?? null,
    },
    standing,
    people: { ...people, people: people.people.slice(0, PEOPLE) },
  };
}
