import type { Prisma } from '~/generated/prisma/client';
import type { Reader } from '~/platform/db.server';
import type { MergeSide } from './merged-contact';

const OPEN_CLAIMS = {
  status: { in: ['WAITING', 'CLAIMED', 'SUBMITTED', 'RETURNED'] },
} satisfies Prisma.ClaimWhereInput;
const OPEN_ASKS = { status: { in: ['OPEN', 'ACCEPTED'] } } satisfies Prisma.AskWhereInput;

const side = {
  id: true,
  name: true,
  email: true,
  externalId: true,
  title: true,
  productRole: true,
  phone: true,
  language: true,
  country: true,
  timeZone: true,
  accountId: true,
  account: { select: { name: true } },
  advocate: {
    select: {
      id: true,
      person: { select: { email: true } },
      claims: { select: { opportunityId: true } },
      asks: {
        select: {
          ...{ id: true, requestId: true, status: true, askedAt: true },
          meeting: { select: { status: true } },
          request: { select: { number: true } },
        },
      },
      _count: { select: { favours: true, claims: { where: OPEN_CLAIMS }, asks: { where: OPEN_ASKS } } },
    },
  },
} satisfies Prisma.ContactSelect;

export type MergeFacts = MergeSide & {
  account: { id: string; name: string } | null;
  /** every address that is theirs */
  addresses: string[];
};

/** What a merge looks at of one contact; null for an unknown id. */
export async function findMergeFacts(db: Reader, id: string): Promise<MergeFacts | null> {
  const row = await db.contact.findUnique({ where: { id }, select: side });
  if (!row) return null;
  const { advocate, account, accountId, ...contact } = row;
  return {
    ...contact,
    account: account && accountId ? { id: accountId, name: account.name } : null,
    addresses: [...new Set([contact.email, advocate?.person.email].filter((email) => typeof email === 'string'))],
    advocate: advocate && {
      id: advocate.id,
      openClaims: advocate._count.claims,
      openAsks: advocate._count.asks,
      favours: advocate._count.favours,
      opportunityIds: advocate.claims.map(({ opportunityId }) => opportunityId),
      asks: advocate.asks.map(({ meeting, request, ...ask }) => ({
        ...ask,
        call: meeting?.status ?? null,
        number: request.number,
      })),
    },
  };
}
