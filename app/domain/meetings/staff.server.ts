import type { Prisma } from '~/generated/prisma/client';
import type { Reader } from '~/platform/db.server';
import { formatDateTime } from '~/ui/format';
import { Hours, hoursText, weekOf } from './availability';
import { suggestProductAdvocates } from './suggest-product-advocates';

const meetings = {
  where: { status: { in: ['CHOOSING', 'SCHEDULED', 'HELD'] } },
  orderBy: { startsAt: 'asc' },
  select: {
    id: true,
    status: true,
    startsAt: true,
    createdAt: true,
    guests: { where: { isHost: true }, select: { request: { select: { number: true, title: true } } } },
  },
} satisfies Prisma.ProductAdvocate$meetingsArgs;

async function readAll(db: Reader, now: Date, personId?: string) {
  const rows = await db.productAdvocate.findMany({
    where: { personId, endedAt: null, person: { disabledAt: null } },
    orderBy: { person: { name: 'asc' } },
    include: {
      person: { select: { name: true, email: true, timeZone: true } },
      meetings,
      involvements: { select: { dealId: true, joinedAt: true, deal: { select: { name: true } } } },
    },
  });
  return rows.map((row) => {
    const week = weekOf(now, row.person.timeZone);
    const isIn = (at: Date | null) => at !== null && at >= week.from && at < week.to;
    // A call without a time yet is work of the week in which it was asked for.
    const load = row.meetings.filter((one) => isIn(one.startsAt ?? one.createdAt)).length;
    return { ...row, load, hours: Hours.catch(Hours.parse({})).parse(row.hours) };
  });
}

/** How full the week of one product advocate is; null where they are none. */
export async function findLoad(db: Reader, personId: string, now: Date) {
  const [one] = await readAll(db, now, personId);
  return one ? { name: one.person.name, load: one.load, weeklyCap: one.weeklyCap } : null;
}

/** Every product advocate with their week: load, calls ahead, and the deals they had a part in. */
export async function listProductAdvocates(db: Reader, now: Date) {
  const all = await readAll(db, now);
  const firsts = await firstJoined(db);
  return all.map(({ person, personId, meetings, involvements, hours, ...one }) => ({
    personId,
    name: person.name,
    topics: one.topics,
    industries: one.industries,
    languages: one.languages,
    weeklyCap: one.weeklyCap,
    load: one.load,
    hours: hoursText(hours),
    calls: meetings
      .filter(({ status, startsAt }) => status === 'CHOOSING' || (startsAt !== null && startsAt >= now))
      .map(({ id, startsAt, guests }) => ({
        id,
        when: startsAt ? formatDateTime(startsAt, person.timeZone) : 'Choosing a time',
        title: guests[0] ? `R-${guests[0].request.number} ${guests[0].request.title}` : 'A call',
      })),
    deals: involvements.map(({ dealId, deal }) => ({
      id: dealId,
      name: deal.name,
      owns: firsts.get(dealId) === personId,
    })),
  }));
}

/** Who joined each deal first: it belongs to them (rules.md §10). */
async function firstJoined(db: Reader): Promise<Map<string, string>> {
  const rows = await db.dealInvolvement.findMany({
    orderBy: [{ joinedAt: 'desc' }, { productAdvocateId: 'desc' }],
    select: { dealId: true, productAdvocateId: true },
  });
  return new Map(rows.map(({ dealId, productAdvocateId }) => [dealId, productAdvocateId]));
}

/** Who could join the call of a request, with reasons; null where it does not ask for a product advocate, or has one. */
export async function findSuggestions(db: Reader, requestId: string, now: Date) {
  const request = await db.request.findUniqueOrThrow({
    where: { id: requestId },
    select: { helper: true, status: true, topics: true, industry: true, language: true, neededBy: true, dealId: true },
  });
  const isOpen = request.status === 'NEW' || request.status === 'MATCHING';
  if (request.helper !== 'PRODUCT_ADVOCATE' || !isOpen) return null;
  const people = (await readAll(db, now)).map(({ person, involvements, ...one }) => ({
    ...one,
    name: person.name,
    isInDeal: involvements.some(({ dealId }) => dealId === request.dealId),
  }));
  return suggestProductAdvocates(people, request, now);
}

/** One product advocate's profile as its form shows it; staff who are none yet have the defaults. Null: nobody on staff. */
export async function findProfile(db: Reader, personId: string) {
  const person = await db.person.findFirst({
    where: { id: personId, role: { in: ['REQUESTER', 'MANAGER', 'ADMIN'] }, disabledAt: null },
    select: { name: true, productAdvocate: true },
  });
  if (!person) return null;
  const { productAdvocate: profile, name } = person;
  const hours = Hours.catch(Hours.parse({})).parse(profile?.hours ?? {});
  return { name, profile, hours };
}

/** Staff who are no product advocates yet, as options. */
export async function listOthers(db: Reader) {
  const people = await db.person.findMany({
    where: {
      role: { in: ['REQUESTER', 'MANAGER', 'ADMIN'] },
      disabledAt: null,
      OR: [{ productAdvocate: null }, { productAdvocate: { endedAt: { not: null } } }],
    },
    orderBy: { name: 'asc' },
    take: 300,
    select: { id: true, name: true },
  });
  return people.map(({ id, name }) => ({ value: id, label: name }));
}
