import { spansSql } from '~/domain/accounts/usage-facts.server';
import { Prisma } from '~/generated/prisma/client';
import type { Reader } from '~/platform/db.server';
import { addTime, dateFromDay, days } from '~/platform/time';
import { listStops } from './stops.server';

/** So many accounts are read whole at a time. */
const AT_ONCE = 200;

/**
 * Ids of the accounts with ready advocates that have a stop today. SQL names those that may have one, which misses none;
 * each of them is then judged from its facts by the rule itself.
 */
export async function listStoppedAccounts(db: Reader, now: Date): Promise<string[]> {
  const suspects = await db.$queryRaw<{ id: string }[]>(suspectsSql(now));
  const stopped: string[] = [];
  for (let from = 0; from < suspects.length; from += AT_ONCE) {
    const ids = suspects.slice(from, from + AT_ONCE).map(({ id }) => id);
    stopped.push(...(await listStops(db, ids, now)).keys());
  }
  return stopped.sort();
}

/** Wider than stops.ts at every point: nobody who is stopped may be missing. */
export function suspectsSql(now: Date): Prisma.Sql {
  const today = dateFromDay(now.toISOString().slice(0, 10));
  const lately = addTime(today, -days(60));
  const withAdvocates = Prisma.sql`
    SELECT c.account_id FROM advocates a JOIN contacts c ON c.id = a.contact_id
     WHERE a.readiness = 'READY' AND a.left_at IS NULL`;
  const window = { today, since: addTime(today, -days(400)) };
  return Prisma.sql`
    SELECT id FROM accounts
     WHERE id IN (${withAdvocates}) AND (escalation_since IS NOT NULL OR churn_notice_on IS NOT NULL
       OR id IN (SELECT account_id FROM support_tickets WHERE is_escalated AND closed_on IS NULL)
       OR id IN (SELECT account_id FROM deals
                  WHERE account_id IS NOT NULL AND type = 'UPSELL'
                    AND (status = 'OPEN' OR status = 'LOST' AND closed_on >= ${lately}::date))
       OR id IN (SELECT account_id FROM account_facts WHERE kind = 'ADOPTION_LACKING')
       OR id IN (SELECT account_id FROM contacts WHERE account_id IS NOT NULL AND left_on >= ${lately}::date)
       OR id IN (SELECT "accountId" FROM (${spansSql(Prisma.sql`account_id IN (${withAdvocates})`, window)}) span
                  GROUP BY 1 HAVING ${fellSql('minutes')} OR ${fellSql('actions')} OR ${fellSql('"activeUsers"')}
                     OR (array_agg(minutes ORDER BY ago) FILTER (WHERE minutes IS NOT NULL))[1] < 30))
     ORDER BY id`;
}

/** The newest use told is less than the most there ever was: adoption.ts calls a fall what is back at 80 % no more. */
function fellSql(measure: 'minutes' | 'actions' | '"activeUsers"') {
  const told = Prisma.raw(measure);
  return Prisma.sql`(array_agg(${told} ORDER BY ago) FILTER (WHERE ${told} IS NOT NULL))[1] < max(${told}) * 0.81`;
}
