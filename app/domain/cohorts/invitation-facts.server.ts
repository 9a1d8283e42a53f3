import { isMailProvider } from '~/domain/accounts/email-domain';
import { countAccountCharges } from '~/domain/advocates/account-charges.server';
import { listStops } from '~/domain/moments/stops.server';
import type { Settings } from '~/domain/settings/schema';
import type { Reader } from '~/platform/db.server';
import { domainOf } from '~/platform/email-address';
import { quarterStart } from '~/platform/time';
import type { InvitationFacts } from './invitation-rules';

type Limits = Pick<Settings, 'competitorDomains'>;

/**
 * What `invitationRefusals` needs for each of these contacts (at most 1,000), in their order: a fixed number of
 * statements, whatever their number. Unknown ids are left out.
 */
export async function listInvitationFacts(
  db: Reader,
  contactIds: string[],
  { competitorDomains }: Limits,
  now: Date,
): Promise<InvitationFacts[]> {
  const rows = await readContacts(db, contactIds, now);
  const emails = rows.flatMap(({ email }) => email ?? []);
  const accountIds = [...new Set(rows.flatMap(({ account }) => account?.id ?? []))];
  // One after another: inside a transaction they share one connection.
  const staff = await readStaff(db, emails);
  const suppressed = await db.suppression.findMany({ where: { email: { in: emails } } });
  const optOuts = await db.invitationOptOut.findMany({ where: { email: { in: emails } } });
  const charges = await countAccountCharges(db, accountIds, now);
  const stops = await listStops(db, accountIds, now);
  const sources = new Map(suppressed.map(({ email, source }) => [email, source]));
  const declined = new Map(optOuts.map(({ email, createdAt }) => [email, createdAt]));
  const byId = new Map(
    rows.map((row) => {
      const { email, account, advocate, invitations } = row;
      const facts: InvitationFacts = {
        contactId: row.id,
        name: row.name,
        email,
        timeZone: row.timeZone,
        leftOn: row.leftOn,
        account: account && { ...account, charged: charges.get(account.id) ?? 0 },
        programme: advocate ? (advocate.leftAt ? 'left' : 'in') : null,
        isStaff: email !== null && staff(email),
        isCompetitor: email !== null && isAmong(email, competitorDomains),
        suppressed: (email && sources.get(email)) || null,
        declinedOn: (email && declined.get(email)) || null,
        stops: (account && stops.get(account.id)) ?? [],
        invitedAt: invitations[0]?.invitedAt ?? null,
      };
      return [row.id, facts];
    }),
  );
  return contactIds.flatMap((id) => byId.get(id) ?? []);
}

function readContacts(db: Reader, contactIds: string[], now: Date) {
  return db.contact.findMany({
    where: { id: { in: contactIds } },
    select: {
      id: true,
      name: true,
      email: true,
      timeZone: true,
      leftOn: true,
      account: { select: { id: true, name: true } },
      advocate: { select: { leftAt: true } },
      invitations: {
        where: { invitedAt: { gte: quarterStart(now) } },
        orderBy: { invitedAt: 'desc' },
        take: 1,
        select: { invitedAt: true },
      },
    },
  });
}

/** Whether an address is a colleague's: one who signs in here, or one at a domain that colleagues have. */
async function readStaff(db: Reader, emails: string[]): Promise<(email: string) => boolean> {
  const domains = await db.$queryRaw<{ domain: string }[]>`
    SELECT DISTINCT split_part(email, '@', 2) AS domain FROM people WHERE role <> 'ADVOCATE'`;
  const own = domains.map(({ domain }) => domain).filter((domain) => !isMailProvider(domain));
  const people = await db.person.findMany({
    where: { email: { in: emails }, role: { not: 'ADVOCATE' } },
    select: { email: true },
  });
  const known = new Set(people.map(({ email }) => email));
  return (email) => known.has(email) || isAmong(email, own);
}

/** At one of these domains, or at a part of one: `ann@eu.northbeam.example` is at `northbeam.example`. */
function isAmong(email: string, domains: readonly string[]): boolean {
  const domain = domainOf(email);
  return domains.some((one) => domain === one || domain.endsWith(`.${one}`));
}
