import type { Reader } from '~/platform/db.server';
import { tellableWhere } from './notes.server';
import { evidenceText } from './outcome-words';
import { pieceOf, pieceUrl } from './told-favours.server';

/**
 * What an advocate's latest favours led to, for their own page: with what was counted, where the piece stands, and once a
 * favour, at the first of which they were told, the way to a card.
 */
export async function listOwnOutcomes(db: Reader, advocateId: string, now: Date) {
  const tellable = tellableWhere(now);
  const favours = await db.favour.findMany({
    where: { advocateId, activity: { not: 'REVIEW' }, outcomes: { some: tellable } },
    orderBy: [{ completedAt: 'desc' }, { id: 'asc' }],
    take: 6,
    select: {
      ...{ id: true, title: true },
      claim: { select: pieceOf(now) },
      shareCard: { select: { takenDownAt: true } },
      outcomes: {
        where: tellable,
        orderBy: [{ happenedOn: 'desc' }, { id: 'asc' }],
        select: {
          ...{ id: true, kind: true, quantity: true, note: true, happenedOn: true, toldAt: true },
          recordedBy: { select: { name: true } },
        },
      },
    },
  });
  return favours.flatMap(({ id: favourId, title, claim, shareCard, outcomes }) => {
    const first = outcomes.find(({ toldAt }) => toldAt !== null);
    const card = { favourId, isUp: shareCard?.takenDownAt === null };
    return outcomes.map(({ recordedBy, toldAt: _, ...outcome }) => ({
      ...{ ...outcome, title, pieceUrl: pieceUrl(claim) },
      evidence: evidenceText({ kind: outcome.kind, by: recordedBy.name }),
      card: outcome.id === first?.id ? card : null,
    }));
  });
}
export type OwnOutcome = Awaited<ReturnType<typeof listOwnOutcomes>>[number];
