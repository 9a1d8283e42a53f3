import type { Prisma } from '~/generated/prisma/client';
import type { Reader } from '~/platform/db.server';
import { newsSince } from './news';
import { graceEnds, type NoteFacts } from './note-plan';

/** The `where` of outcomes that a note may tell of, at `now`: new, of no review (rules V9), and not kept for an issue. */
export const forNotesWhere = (now: Date) =>
  ({
    toldAt: null,
    forIssueOnly: false,
    recordedAt: { gt: newsSince(now) },
    favour: { activity: { not: 'REVIEW' } },
  }) satisfies Prisma.OutcomeWhereInput;

/** The `where` of outcomes that their owner's own page shows: those of their hour, in which a slip is taken back, are left out. */
export const tellableWhere = (now: Date) =>
  ({
    OR: [{ toldAt: { not: null } }, { recordedAt: { lte: graceEnds(now) } }],
    favour: { activity: { not: 'REVIEW' } },
  }) satisfies Prisma.OutcomeWhereInput;

/** What decides on the next note to an advocate; null for an unknown one. */
export async function findNoteFacts(
  db: Reader,
  advocateId: string,
  now: Date,
): Promise<(NoteFacts & { name: string; email: string; personId: string }) | null> {
  const advocate = await db.advocate.findUnique({
    where: { id: advocateId },
    select: {
      ...{ leftAt: true, impactNotesOffAt: true, timeZone: true, personId: true },
      person: { select: { name: true, email: true, disabledAt: true } },
      impactNotes: { orderBy: { writtenAt: 'desc' }, take: 1, select: { writtenAt: true } },
    },
  });
  if (!advocate) return null;
  const where = forNotesWhere(now);
  const suppressed = await db.suppression.count({ where: { email: advocate.person.email } });
  const waiting = await db.outcome.findMany({
    where: { ...where, favour: { ...where.favour, advocateId } },
    select: { recordedAt: true },
  });
  const { person, impactNotes, personId, timeZone } = advocate;
  return {
    ...{ personId, timeZone, name: person.name, email: person.email },
    hasLeft: advocate.leftAt !== null,
    isDisabled: person.disabledAt !== null,
    isSuppressed: suppressed > 0,
    wantsNone: advocate.impactNotesOffAt !== null,
    lastNoteAt: impactNotes[0]?.writtenAt ?? null,
    waiting: waiting.map(({ recordedAt }) => recordedAt),
  };
}
