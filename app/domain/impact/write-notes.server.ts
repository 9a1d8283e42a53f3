import { firstNameOf } from '~/domain/advocates/first-name';
import { system } from '~/domain/audit/record.server';
import { queueMail } from '~/domain/mail/queue-mail.server';
import type { Db, Tx } from '~/platform/db.server';
import { env } from '~/platform/env.server';
import { newId } from '~/platform/id';
import { addTime } from '~/platform/time';
import { plural } from '~/ui/format';
import { isInAnIssue } from './printed.server';
import { markTold } from './mark-told.server';
import { newsSince } from './news';
import { findNoteFacts, forNotesWhere } from './notes.server';
import { BETWEEN_NOTES, graceEnds, planNote } from './note-plan';
import { impactNote } from './outcome-words';
import { listToldFavours } from './told-favours.server';

/**
 * Writes the notes that are due, one letter for each advocate whatever number of outcomes; gives how many. One that cannot be
 * written keeps nobody else from theirs: its fault is thrown when all had their turn.
 */
export async function writeNotes(db: Db, now: Date): Promise<number> {
  const { favour, ...where } = forNotesWhere(now);
  const advocates = await db.favour.findMany({
    where: {
      ...favour,
      outcomes: { some: { ...where, recordedAt: { ...where.recordedAt, lte: graceEnds(now) } } },
      advocate: {
        leftAt: null,
        impactNotesOffAt: null,
        impactNotes: { none: { writtenAt: { gt: addTime(now, -BETWEEN_NOTES) } } },
      },
    },
    distinct: ['advocateId'],
    orderBy: { advocateId: 'asc' },
    select: { advocateId: true },
  });
  let written = 0;
  const faults: unknown[] = [];
  for (const { advocateId } of advocates) {
    const isWritten = await writeNote(db, advocateId, now).catch((fault: unknown) => void faults.push(fault));
    if (isWritten) written++;
  }
  if (faults.length > 0) throw faults[0];
  return written;
}

/** One note, if it is due: the row of the note, what it told, its letter and the event together, or none of them. */
async function writeNote(db: Db, advocateId: string, now: Date): Promise<boolean> {
  return db.$transaction(async (tx) => {
    // The second of two sweeps waits here, and then finds that there is nothing to tell.
    await tx.$queryRaw`SELECT 1 AS locked FROM advocates WHERE id = ${advocateId} FOR NO KEY UPDATE`;
    const facts = await findNoteFacts(tx, advocateId, now);
    const due = facts && planNote(facts)?.at;
    if (!due || due > now) return false;
    const outcomeIds = await lockOutcomes(tx, advocateId, now);
    if (outcomeIds.length === 0) return false;
    const noteId = newId('told');
    await tx.impactNote.create({ data: { id: noteId, advocateId, writtenAt: now } });
    const reasons = [
      `${plural(outcomeIds.length, 'outcome')} had waited an hour or more, it is day in ${facts.timeZone}, and the last note is a week old or there was none.`,
    ];
    await markTold(tx, { advocateId, outcomeIds }, { how: 'letter', noteId, by: system, reasons, now });
    await queueMail(tx, {
      message: 'impact-note',
      key: `impact-note:${noteId}`,
      to: { email: facts.email, personId: facts.personId },
      props: {
        firstName: firstNameOf(facts.name),
        ...impactNote(await listToldFavours(tx, outcomeIds, now)),
        actionUrl: `${env().SITE_URL}/me`,
      },
      now,
    });
    return true;
  });
}

/**
 * What a note tells of, held so that nobody takes it back and no issue tells it meanwhile. Left out is what stands in a
 * letter of an issue that is on its way: it is told when that issue has been sent.
 */
async function lockOutcomes(tx: Tx, advocateId: string, now: Date): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT o.id FROM outcomes o JOIN favours f ON f.id = o.favour_id
     WHERE f.advocate_id = ${advocateId} AND f.activity <> 'REVIEW' AND o.told_at IS NULL AND NOT o.for_issue_only
       AND o.recorded_at <= ${graceEnds(now)} AND o.recorded_at > ${newsSince(now)}
       AND NOT (${isInAnIssue})
     ORDER BY o.id FOR UPDATE OF o`;
  return rows.map(({ id }) => id);
}
