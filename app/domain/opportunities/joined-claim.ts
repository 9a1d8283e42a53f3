// reliability U2: of two claims of one person on one opportunity the one that went further stays, and what may be published
// of either is only what both allowed.
import type { ClaimStatus, PublishScope } from '~/generated/prisma/enums';

type Claim = { id: string; status: ClaimStatus; claimedAt: Date };

const steps: Record<ClaimStatus, number> = {
  APPROVED: 5,
  SUBMITTED: 4,
  RETURNED: 3,
  CLAIMED: 2,
  WAITING: 1,
  LAPSED: 0,
  WITHDRAWN: 0,
};

/** Two claims in the order [stays, goes]; of two that went equally far the earlier one stays. */
export function furtherClaim<T extends Claim>(a: T, b: T): [stays: T, goes: T] {
  const further = steps[a.status] - steps[b.status] || b.claimedAt.getTime() - a.claimedAt.getTime();
  return further > 0 || (further === 0 && a.id < b.id) ? [a, b] : [b, a];
}

type Piece = { id: string; allows: PublishScope[]; submittedAt: Date };
type Pieces = { status: ClaimStatus; evidence: readonly Piece[] };

/**
 * The pieces of both as those of the claim that stays; `evidence` comes newest first. Pieces that come over stand before its
 * own, so that the latest stays the one that was judged. Somebody who handed in under both names allows what both pieces do.
 */
export function joinedPieces(
  stays: Pieces,
  goes: Pieces,
): { own: Piece[]; over: Piece[]; limit: PublishScope[] | null } {
  const [newest, other] = [stays.evidence[0], goes.evidence[0]];
  if (!other) return { own: [], over: [], limit: null };
  // Without a piece of its own an approved claim lends its approval to none that comes over.
  const limit = newest ? other.allows.filter((scope) => newest.allows.includes(scope)) : [];
  if (!newest && stays.status !== 'APPROVED') return { own: [], over: [...goes.evidence], limit: null };
  const within = (piece: Piece) => ({ ...piece, allows: piece.allows.filter((scope) => limit.includes(scope)) });
  const first = stays.evidence.at(-1)?.submittedAt.getTime() ?? Infinity;
  const before = (piece: Piece, n: number) => new Date(Math.min(piece.submittedAt.getTime(), first - n - 1));
  const over = goes.evidence.map((piece, n) => ({ ...within(piece), submittedAt: before(piece, n) }));
  return { own: stays.evidence.map(within), over, limit };
}
