// product.md §4: where an open request stands, read from what is going on about it: asks may run side by side, and more
// than one person may be wanted.
import type { RequestStatus } from '~/generated/prisma/enums';

/** What goes on about a request: people wanted, people who said yes, asks without an answer, owners asked for theirs. */
export type GoingOn = { wanted: number; found: number; openAsks: number; waitingOwners: number };

/** The states between which asking moves a request; from a meeting on it stands by its meeting. */
export const askingStatuses = [
  'NEW',
  'MATCHING',
  'WAITING_FOR_OWNER',
  'WAITING_FOR_ADVOCATE',
  'ACCEPTED',
] as const satisfies RequestStatus[];

/** The status that says what a request waits for. */
export function standingOf({ wanted, found, openAsks, waitingOwners }: GoingOn): (typeof askingStatuses)[number] {
  if (found >= wanted) return 'ACCEPTED';
  if (openAsks > 0) return 'WAITING_FOR_ADVOCATE';
  if (waitingOwners > 0) return 'WAITING_FOR_OWNER';
  return found > 0 ? 'ACCEPTED' : 'MATCHING';
}
