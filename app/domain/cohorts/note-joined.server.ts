import type { Tx } from '~/platform/db.server';
import { newId } from '~/platform/id';
import { tellNominator } from './tell-nominator.server';

type Joined = {
  contactId: string;
  advocateId: string;
  /** the slug of a cohort when they came by its link */
  source: string | null;
  /** the invitation whose link they came by, though they may have typed another address */
  invitationId?: string | null;
};

/**
 * What joining means for cohorts: it is credited once, to the invitation that was followed, else to the cohort of the
 * short link, else to the newest invitation; every reminder stops; whoever nominated them is told.
 */
export async function noteJoined(tx: Tx, joined: Joined, now: Date): Promise<void> {
  const credited = await findCredited(tx, joined);
  if (credited) await credit(tx, credited, joined, now);
  else await joinByShortLink(tx, joined, now);
  await endTheRest(tx, joined.contactId);
  await noteNominations(tx, joined, now);
}

async function findCredited(tx: Tx, { contactId, source, invitationId }: Joined): Promise<string | null> {
  const mine = await tx.cohortInvitation.findMany({
    where: { joinedAt: null, invitedAt: { not: null }, OR: [{ contactId }, { id: invitationId ?? '' }] },
    orderBy: { invitedAt: 'desc' },
    select: { id: true, cohort: { select: { slug: true } } },
  });
  const followed = mine.find(({ id }) => id === invitationId) ?? mine.find(({ cohort }) => cohort.slug === source);
  return (followed ?? mine[0])?.id ?? null;
}

const credit = (tx: Tx, id: string, { advocateId }: Joined, now: Date) =>
  tx.cohortInvitation.update({
    where: { id },
    data: { advocateId, joinedAt: now, nextAt: null, stoppedReason: 'Joined.' },
  });

/** Nobody invited them: they are members of the cohort whose short link they followed, whether it considered them or not. */
async function joinByShortLink(tx: Tx, { contactId, advocateId, source }: Joined, now: Date): Promise<void> {
  const cohort = source
    ? await tx.cohort.findUnique({ where: { slug: source, status: { not: 'DRAFT' } }, select: { id: true } })
    : null;
  if (!cohort) return;
  const waiting = { contactId, cohortId: cohort.id, invitedAt: null, excludedReason: null };
  await tx.cohortInvitation.updateMany({ where: waiting, data: { excludedReason: BEFORE_THEIR_LETTER } });
  await tx.cohortInvitation.upsert({
    where: { cohortId_contactId: { cohortId: cohort.id, contactId } },
    create: { id: newId('civ'), cohortId: cohort.id, contactId, advocateId, joinedAt: now },
    update: { advocateId, joinedAt: now },
  });
}

const BEFORE_THEIR_LETTER = 'Joined before their invitation went out.';

async function endTheRest(tx: Tx, contactId: string): Promise<void> {
  await tx.cohortInvitation.updateMany({
    where: { contactId, nextAt: { not: null } },
    data: { nextAt: null, stoppedReason: 'Joined.' },
  });
  await tx.cohortInvitation.updateMany({
    where: { contactId, invitedAt: null, excludedReason: null, joinedAt: null },
    data: { excludedReason: BEFORE_THEIR_LETTER },
  });
}

async function noteNominations(tx: Tx, { contactId, advocateId }: Joined, now: Date): Promise<void> {
  const { email } = await tx.contact.findUniqueOrThrow({ where: { id: contactId }, select: { email: true } });
  const joined = { contactId, advocateId, joinedAt: now };
  const open = await tx.nomination.findMany({
    where: { status: { in: ['NEW', 'INVITED', 'LAPSED'] }, OR: [{ contactId }, ...(email ? [{ email }] : [])] },
    orderBy: { id: 'asc' },
    select: { id: true },
  });
  for (const { id } of open) {
    await tx.nomination.update({ where: { id }, data: { ...joined, status: 'JOINED', reason: null } });
    await tellNominator(tx, id, now);
  }
}
