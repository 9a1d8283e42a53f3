import { firstNameOf } from '~/domain/advocates/first-name';
import { record, system } from '~/domain/audit/record.server';
import { queueMail } from '~/domain/mail/queue-mail.server';
import { noteAlerts } from '~/domain/opportunities/note-alerts.server';
import type { Db, Tx } from '~/platform/db.server';
import { env } from '~/platform/env.server';
import { addTime, days } from '~/platform/time';
import { listAlertFacts } from './alerts.server';
import { BETWEEN_ALERTS, type Chosen, planAlert } from './alert-plan';
import { listIssueOpportunities } from './board.server';
import { cardOf, type IssueOpportunity } from './opportunity-block';

/** What is older is no news, also to somebody whose last letter is longer ago. */
const NEWS = days(28);
const CHUNK = 200;

/** Writes the alerts that are due, at most one a week each; gives how many. */
export async function writeAlerts(db: Db, now: Date): Promise<number> {
  const news = (await listIssueOpportunities(db)).filter(
    ({ activity, publishedAt }) => activity !== 'REVIEW' && publishedAt && publishedAt > addTime(now, -NEWS),
  );
  if (news.length === 0) return 0;
  let written = 0;
  const wanting = await listWanting(db, now);
  for (let at = 0; at < wanting.length; at += CHUNK) {
    const plans = await planAlerts(db, wanting.slice(at, at + CHUNK), { news, now });
    for (const advocateId of plans.keys()) if (await writeAlert(db, advocateId, { news, now })) written++;
  }
  return written;
}

/** Those who want alerts and got none this week, as ids. */
async function listWanting(db: Db, now: Date): Promise<string[]> {
  const rows = await db.advocate.findMany({
    where: {
      leftAt: null,
      readiness: 'READY',
      consents: { some: { scope: 'OPPORTUNITY_ALERTS', withdrawnAt: null } },
      opportunityAlerts: { none: { mailedAt: { gt: addTime(now, -BETWEEN_ALERTS) } } },
    },
    orderBy: { id: 'asc' },
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}

type At = { news: IssueOpportunity[]; now: Date };

async function planAlerts(db: Db | Tx, advocateIds: string[], { news, now }: At) {
  const segmentIds = [...new Set(news.flatMap(({ audience }) => audience.segmentIds))];
  const facts = await listAlertFacts(db, { advocateIds, segmentIds, now });
  const plans = new Map<string, { chosen: Chosen[]; to: { email: string; personId: string; name: string } }>();
  for (const [advocateId, own] of facts) {
    const plan = planAlert(own, news, now);
    const { person, candidate } = own;
    const to = { email: candidate.email, personId: person.personId, name: person.name };
    if (plan.ok) plans.set(advocateId, { chosen: plan.value, to });
  }
  return plans;
}

/** One alert: what it tells of, its letter and the event together, or none of them. */
async function writeAlert(db: Db, advocateId: string, at: At): Promise<boolean> {
  const { now } = at;
  return db.$transaction(async (tx) => {
    // The second of two sweeps waits here, and then finds this week's alert.
    await tx.$queryRaw`SELECT 1 AS locked FROM advocates WHERE id = ${advocateId} FOR NO KEY UPDATE`;
    const plan = (await planAlerts(tx, [advocateId], at)).get(advocateId);
    if (!plan) return false;
    const { chosen, to } = plan;
    const opportunityIds = chosen.map(({ opportunity }) => opportunity.id);
    await noteAlerts(tx, { advocateId, opportunityIds, now });
    await queueMail(tx, {
      message: 'opportunity-alert',
      key: `opportunity-alert:${advocateId}:${now.getTime()}`,
      to: { email: to.email, personId: to.personId },
      props: letterOf(to.name, chosen),
      now,
    });
    const reasons = chosen.map(({ opportunity, why }) => `“${opportunity.title}”: ${why}`);
    await record(tx, {
      ...{ kind: 'alert.written' as const, at: now, by: system, about: { advocateId } },
      data: { opportunityIds },
      reasons,
    });
    return true;
  });
}

function letterOf(name: string, chosen: Chosen[]) {
  const { SITE_URL } = env();
  const cards = chosen.map(({ opportunity, why }, place) => {
    const { title, facts, summary, action, url } = cardOf(opportunity, SITE_URL);
    const button = { action, cardUrl: url };
    return {
      ...{ title, facts: facts.map((fact) => fact.replaceAll(' ', '\u00a0')).join(' · '), summary: summary ?? '', why },
      ...(place === 0 ? { first: button } : { later: button }),
    };
  });
  return { firstName: firstNameOf(name), cards, actionUrl: `${SITE_URL}/board` };
}
