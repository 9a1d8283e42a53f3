import type { Prisma } from '~/generated/prisma/client';
import type { Reader } from '~/platform/db.server';
import { z } from 'zod';

/** Of `?owner=`: accounts that nobody owns. */
export const NO_OWNER = 'none';

const text = z.string().trim().max(100).default('');

/** `?q=&owner=&industry=`, the filters that the grid, the list and the stopped accounts share. */
export const AccountFilter = z.object({ q: text, owner: text, industry: text });
export type AccountFilter = z.infer<typeof AccountFilter>;

/** Accounts by a part of their name, domain or industry or of a person's name, by owner, by industry. */
export function whereAccount({ q, owner, industry }: AccountFilter): Prisma.AccountWhereInput {
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
    ...(industry && { industry }),
  };
}

/** What can be chosen: people who own accounts, and the industries that accounts are in. */
export async function listFilterChoices(db: Reader) {
  const [owners, industries] = await Promise.all([
    db.person.findMany({
      where: { ownedAccounts: { some: {} } },
      orderBy: [{ name: 'asc' }, { id: 'asc' }],
      select: { id: true, name: true },
    }),
    db.account.groupBy({
      by: ['industry'],
      where: { industry: { not: null } },
      orderBy: [{ _count: { industry: 'desc' } }, { industry: 'asc' }],
      take: 200,
    }),
  ]);
  return { owners, industries: industries.flatMap(({ industry }) => industry ?? []).sort() };
}
