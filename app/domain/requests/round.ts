// product.md §4: one, in order, or a group of up to 15; the first to accept wins. What a round does next follows from its
// places alone, so that it goes on by itself after a crash, and whoever works it off.
import type { AskMode, AskStatus, PlaceStatus } from '~/generated/prisma/enums';

export const LARGEST_GROUP = 15;

/** One advocate's turn; `nextAt`: when their silence lets the next in order be asked. */
export type PlaceFacts = {
  id: string;
  position: number;
  status: PlaceStatus;
  ask: AskStatus | null;
  nextAt: Date | null;
};
export type RoundFacts = { mode: AskMode; wanted: number; found: number; places: readonly PlaceFacts[] };

export type Step =
  | { do: 'ask'; placeId: string }
  | { do: 'end'; why: 'found' | 'nobody-left' }
  /** until somebody answers, at the latest until this moment */
  | { do: 'wait'; until: Date | null };

/**
 * What a running round does now. In order, as many are asked at a time as are still wanted, and one who keeps silent past
 * their `nextAt` no longer holds up the next, though their ask stays open. Somebody whose account's owner has not answered
 * holds up nobody: they come back to their place when the owner agrees.
 */
export function nextStep({ mode, wanted, found, places }: RoundFacts, now: Date): Step {
  if (found >= wanted) return { do: 'end', why: 'found' };
  const queued = places.filter(({ status }) => status === 'QUEUED').toSorted((a, b) => a.position - b.position);
  const open = places.filter(({ status, ask }) => status === 'ASKED' && ask === 'OPEN');
  const holding = open.filter(({ nextAt }) => nextAt === null || nextAt > now);
  const [next] = queued;
  if (next && (mode !== 'IN_ORDER' || holding.length < wanted - found)) return { do: 'ask', placeId: next.id };
  const hasOwners = places.some(({ status }) => status === 'WAITING_FOR_OWNER');
  if (!next && open.length === 0 && !hasOwners) return { do: 'end', why: 'nobody-left' };
  const ends = next ? holding.flatMap(({ nextAt }) => nextAt?.getTime() ?? []) : [];
  return { do: 'wait', until: ends.length > 0 ? new Date(Math.min(...ends)) : null };
}

/** Why a round ended, as it stands on the request's page and in the log. */
export const endWords = {
  found: 'Enough people said yes.',
  'nobody-left': 'Everybody in it has answered, or could not be asked.',
} as const;
