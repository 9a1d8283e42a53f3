import { Prisma } from '~/generated/prisma/client';
import type { Reader } from '~/platform/db.server';
import { z } from 'zod';

/** Of `?owner=`: accounts that nobody owns. */
export const NO_OWNER = 'none';

const text = z.string().trim().max(100).default('');

/** `?q=&owner=&industry=&region=&segment=&plan=`, the filters that the grid, the list and the stopped accounts share. */
export const AccountFilter = z.object({
  ...{ q: text, owner: text, industry: text },
  ...{ region: text, segment: text, plan: text },
});
export type AccountFilter = z.infer<typeof AccountFilter>;

const FIELDS = ['industry', 'region', 'segment', 'plan'] as const;

/** Accounts by a part of their name, domain or industry or of a person's name, by owner, by what stands in a field. */
export function whereAccount({ q, owner, ...fields }: AccountFilter): Prisma.AccountWhereInput {
  const contains = { contains: q, mode: 'insensitive' } as const;
  const anywhere = [
    { name: contains },
    { industry: contains },
    { domains: { some: { domain: contains } } },
    { contacts: { some: { name: contains } } },
  ];
  return {
    ...(q && { OR: anywhere }),
    ...(owner && { ownerId: owner === NO_OWNER ? null : owner }),
    ...Object.fromEntries(FIELDS.flatMap((field) => (fields[field] ? [[field, fields[field]]] : []))),
  };
}

/** What can be chosen: people who own accounts, and what stands in the other fields. */
export async function listFilterChoices(db: Reader) {
  const [owners, industries, regions, segments, plans] = await Promise.all([
    db.person.findMany({
      where: { ownedAccounts: { some: {} } },
      orderBy: [{ name: 'asc' }, { id: 'asc' }],
      select: { id: true, name: true },
    }),
    ...FIELDS.map((field) => valuesOf(db, field)),
  ]);
  return { owners, industries: industries!, regions: regions!, segments: segments!, plans: plans! };
}

/** The two hundred most frequent values of a field, by the alphabet. */
async function valuesOf(db: Reader, field: (typeof FIELDS)[number]): Promise<string[]> {
  const rows = await db.$queryRaw<{ value: string }[]>`
    SELECT ${Prisma.raw(field)} AS value FROM accounts WHERE ${Prisma.raw(field)} IS NOT NULL
    GROUP BY 1 ORDER BY count(*) DESC, 1 LIMIT 200`;
  return rows.map(({ value }) => value).sort();
}
