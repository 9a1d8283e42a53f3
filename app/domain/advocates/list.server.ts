import { z } from 'zod';
import type { Prisma } from '~/generated/prisma/client';
import { Readiness } from '~/generated/prisma/enums';
import type { Reader } from '~/platform/db.server';
import { quarterStart } from '~/platform/time';
import { openRungs, rungNames } from './ladder';

export const PER_PAGE = 50;
const sorts = ['name', '-name', 'joined', '-joined', 'review', '-review'] as const;

/** `?q=&readiness=&pod=&sort=&page=` of the list and of its export. `pod`: an id, or `none` for those in no pod. */
export const AdvocateSearch = z.object({
  q: z.string().trim().max(100).default(''),
  readiness: z.enum(Readiness).optional(),
  pod: z.string().max(60).default(''),
  sort: z.enum(sorts).default('name'),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
});
export type AdvocateSearch = z.infer<typeof AdvocateSearch>;

export type AdvocateRow = {
  id: string;
  name: string;
  account: { id: string; name: string } | null;
  role: string;
  readiness: Readiness;
  reviewOn: Date | null;
  pausedUntil: Date | null;
  /** the highest rung that is open */
  rung: string;
  cap: number;
  askedThisQuarter: number;
  lastFavourAt: Date | null;
  joinedAt: Date;
};

/** One page of the advocates in the programme, with how many there are of each readiness under the same search, and the pods. */
export async function listAdvocates(db: Reader, search: AdvocateSearch, now: Date, take = PER_PAGE) {
  const where = whereOf(search);
  const [rows, total, counts, pods] = await Promise.all([
    db.advocate.findMany({
      where,
      orderBy: [orderOf(search.sort), { id: 'asc' }],
      skip: (search.page - 1) * take,
      take,
      select: columns(now),
    }),
    db.advocate.count({ where }),
    db.advocate.groupBy({ by: ['readiness'], where: whereOf({ ...search, readiness: undefined }), _count: true }),
    db.pod.findMany({ orderBy: [{ name: 'asc' }, { id: 'asc' }], select: { id: true, name: true } }),
  ]);
  return {
    advocates: rows.map(read),
    ...{ total, pods },
    counts: Object.fromEntries(counts.map(({ readiness, _count }) => [readiness, _count])) as Partial<
      Record<Readiness, number>
    >,
  };
}

function whereOf({ q, readiness, pod }: Pick<AdvocateSearch, 'q' | 'readiness' | 'pod'>): Prisma.AdvocateWhereInput {
  const contains = { contains: q, mode: 'insensitive' } as const;
  const matches = [
    { person: { name: contains } },
    { contact: { account: { name: contains } } },
    { jobTitle: contains },
    { expertise: { has: q } },
  ];
  const podMember = pod === 'none' ? null : { podId: pod };
  return { leftAt: null, ...(readiness && { readiness }), ...(pod && { podMember }), ...(q && { OR: matches }) };
}

function orderOf(sort: AdvocateSearch['sort']): Prisma.AdvocateOrderByWithRelationInput {
  const direction = sort.startsWith('-') ? 'desc' : 'asc';
  const orders: Record<string, Prisma.AdvocateOrderByWithRelationInput> = {
    name: { person: { name: direction } },
    joined: { joinedAt: direction },
    review: { reviewOn: { sort: direction, nulls: 'last' } },
  };
  return orders[sort.replace('-', '')] ?? { person: { name: 'asc' } };
}

const columns = (now: Date) =>
  ({
    id: true,
    jobTitle: true,
    readiness: true,
    reviewOn: true,
    pausedUntil: true,
    quarterlyCap: true,
    joinedAt: true,
    person: { select: { name: true } },
    contact: { select: { account: { select: { id: true, name: true } } } },
    favours: { select: { activity: true, completedAt: true } },
    rungOpenings: { select: { rung: true, reason: true, openedAt: true } },
    _count: { select: { asks: { where: { askedAt: { gte: quarterStart(now) }, status: { not: 'WITHDRAWN' } } } } },
  }) satisfies Prisma.AdvocateSelect;

type Row = Prisma.AdvocateGetPayload<{ select: ReturnType<typeof columns> }>;

function read({ person, contact, favours, rungOpenings, jobTitle, quarterlyCap, _count, ...rest }: Row): AdvocateRow {
  const { open } = openRungs({
    favours: favours.map(({ activity, completedAt }) => ({ activity, on: completedAt })),
    openings: rungOpenings.map(({ rung, reason, openedAt }) => ({ rung, reason, by: '', on: openedAt })),
  });
  const times = favours.map(({ completedAt }) => completedAt.getTime());
  return {
    ...rest,
    name: person.name,
    account: contact.account,
    role: jobTitle,
    rung: rungNames[open.at(-1) ?? 'REVIEW_OR_QUOTE'],
    cap: quarterlyCap,
    askedThisQuarter: _count.asks,
    lastFavourAt: times.length > 0 ? new Date(Math.max(...times)) : null,
  };
}
