import { getCatalogue } from '~/domain/signals/catalogue.server';
import type { Prisma } from '~/generated/prisma/client';
import type { Readiness } from '~/generated/prisma/enums';
import type { Reader } from '~/platform/db.server';
import { quarterStart } from '~/platform/time';
import { listPeopleFacts } from './champions.server';
import { peopleAtAccount, type PersonFacts, type PersonRole } from './people-at-account';

/** So many are shown; an account of a thousand people is looked at in the CRM. */
const MOST = 60;

export type PersonRow = {
  contactId: string;
  name: string;
  title: string | null;
  productRole: string | null;
  roles: PersonRole[];
  /** why they have their roles: “Top user: 412 actions in 30 days” */
  because: string;
  actions: number;
  signIns: number;
  leftOn: Date | null;
  lastCertifiedOn: Date | null;
  advocate: { id: string; since: Date; readiness: Readiness; hasLeft: boolean; asked: number; cap: number } | null;
  /** when they were last invited to join */
  invitedAt: Date | null;
};

/** The people of one account: those with a role first, then advocates, then by use; whoever left stands last. */
export async function listPeopleAtAccount(
  db: Reader,
  accountId: string,
  now: Date,
): Promise<{ people: PersonRow[]; known: number; advocates: number }> {
  const [facts, { catalogue }] = await Promise.all([listPeopleFacts(db, [accountId], now), getCatalogue(db)]);
  const byId = new Map(facts.map((one) => [one.contactId, one]));
  const present = peopleAtAccount(facts, catalogue.people);
  const ordered = [
    ...present.filter(({ roles }) => roles.length > 0),
    ...present.filter(({ contactId, roles }) => roles.length === 0 && byId.get(contactId)?.isAdvocate),
    ...present.filter(({ contactId, roles }) => roles.length === 0 && !byId.get(contactId)?.isAdvocate),
    ...facts.filter(({ hasLeft }) => hasLeft).map(({ contactId }) => ({ contactId, roles: [], because: '' })),
  ].slice(0, MOST);
  const details = await listDetails(db, ordered, now);
  return {
    people: ordered.flatMap((one) => {
      const [fact, detail] = [byId.get(one.contactId), details.get(one.contactId)];
      return fact && detail ? rowOf(one, fact, detail) : [];
    }),
    known: facts.length,
    advocates: facts.filter(({ isAdvocate }) => isAdvocate).length,
  };
}

const detailed = (now: Date) =>
  ({
    id: true,
    leftOn: true,
    certifications: { orderBy: { certifiedOn: 'desc' }, take: 1, select: { certifiedOn: true } },
    invitations: {
      where: { invitedAt: { not: null } },
      orderBy: { invitedAt: 'desc' },
      take: 1,
      select: { invitedAt: true },
    },
    advocate: {
      select: {
        id: true,
        joinedAt: true,
        readiness: true,
        leftAt: true,
        quarterlyCap: true,
        _count: { select: { asks: { where: { askedAt: { gte: quarterStart(now) }, status: { not: 'WITHDRAWN' } } } } },
      },
    },
  }) satisfies Prisma.ContactSelect;

type Detail = Prisma.ContactGetPayload<{ select: ReturnType<typeof detailed> }>;

async function listDetails(db: Reader, people: { contactId: string }[], now: Date): Promise<Map<string, Detail>> {
  const rows = await db.contact.findMany({
    where: { id: { in: people.map(({ contactId }) => contactId) } },
    select: detailed(now),
  });
  return new Map(rows.map((row) => [row.id, row]));
}

type Placed = { contactId: string; roles: PersonRole[]; because: string };

function rowOf(placed: Placed, facts: PersonFacts & { signIns: number }, detail: Detail): PersonRow {
  const { advocate } = detail;
  return {
    ...placed,
    name: facts.name,
    title: facts.title,
    productRole: facts.productRole,
    actions: facts.actions,
    signIns: facts.signIns,
    leftOn: facts.hasLeft ? detail.leftOn : null,
    lastCertifiedOn: detail.certifications[0]?.certifiedOn ?? null,
    advocate: advocate && {
      id: advocate.id,
      since: advocate.joinedAt,
      readiness: advocate.readiness,
      hasLeft: advocate.leftAt !== null,
      asked: advocate._count.asks,
      cap: advocate.quarterlyCap,
    },
    invitedAt: detail.invitations[0]?.invitedAt ?? null,
  };
}
