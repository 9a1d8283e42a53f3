import { sendableWhere } from '~/domain/assets/sendable';
import type { Reader } from '~/platform/db.server';
import type { ToldFavour } from './outcome-words';

/** The favours of some outcomes, each with those of its own and the page it was published on; the latest favour first. */
export async function listToldFavours(db: Reader, outcomeIds: string[], now: Date): Promise<ToldFavour[]> {
  const favours = await db.favour.findMany({
    where: { outcomes: { some: { id: { in: outcomeIds } } } },
    orderBy: [{ completedAt: 'desc' }, { id: 'asc' }],
    select: {
      ...{ title: true, activity: true, completedAt: true },
      claim: { select: pieceOf(now) },
      outcomes: {
        where: { id: { in: outcomeIds } },
        orderBy: [{ happenedOn: 'asc' }, { id: 'asc' }],
        select: { kind: true, quantity: true, happenedOn: true, note: true, recordedBy: { select: { name: true } } },
      },
    },
  });
  return favours.map(({ claim, outcomes, ...favour }) => ({
    ...favour,
    pieceUrl: pieceUrl(claim),
    outcomes: outcomes.map(({ recordedBy, ...outcome }) => ({ ...outcome, by: recordedBy.name })),
  }));
}

/** Where a claim's piece is published: in the library's words while it is in use there, else what was handed in. */
export const pieceOf = (now: Date) =>
  ({
    assets: { where: sendableWhere(now), orderBy: { createdAt: 'desc' }, take: 1, select: { link: true } },
    evidence: { orderBy: { submittedAt: 'desc' }, take: 1, select: { link: true } },
  }) as const;

type Piece = { assets: { link: string }[]; evidence: { link: string | null }[] };

export function pieceUrl(claim: Piece | null): string | null {
  const links = [claim?.assets[0]?.link, claim?.evidence[0]?.link];
  return links.find((link) => link && /^https?:\/\//i.test(link)) ?? null;
}
