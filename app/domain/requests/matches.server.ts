import { firstNameOf } from '~/domain/advocates/first-name';
import type { Db } from '~/platform/db.server';
import { formatDate } from '~/ui/format';
import { askDraft } from './ask-words';
import { loadCandidates, type Somebody } from './candidates.server';
import { type Match, matchAll, matchOne } from './matching';
import { needColumns, needOf } from './need';
import { listOffers, listRelaxed } from './relaxations.server';
import { findShortlist } from './shortlist.server';
import { readSpread } from './spread.server';

/**
 * Who could help with a request, best first, and who fits but is blocked, with the words that stand beside each; what may
 * be relaxed, and what is. The counts are of all ready advocates; of each group the first are shown.
 */
export async function listMatches(db: Db, requestId: string, now: Date) {
  const request = await getRequest(db, requestId);
  const { advocateIds, gains, resting, ...counts } = await findShortlist(db, request, now);
  const candidates = await loadCandidates(db, { request, advocateIds }, now);
  const byId = new Map(candidates.map((candidate) => [candidate.advocateId, candidate]));
  const need = needOf(request);
  const shown = matchAll(need, candidates, now);
  const dressAll = (matches: Match[]) => matches.map((match) => dress(match, byId.get(match.advocateId)!));
  return {
    counts,
    canBeAsked: dressAll(shown.canBeAsked),
    onceOwnerAgrees: dressAll(shown.onceOwnerAgrees),
    blocked: dressAll(shown.blocked),
    offers: await listOffers(db, need, { gains, resting }),
    relaxed: await listRelaxed(db, requestId, need),
    spread: await readSpread(db, now),
  };
}

/** One advocate held against one request, with a first draft of the message; null where either is unknown. */
export async function findMatch(
  db: Db,
  { requestId, advocateId }: { requestId: string; advocateId: string },
  now: Date,
) {
  const request = await getRequest(db, requestId);
  const [somebody] = await loadCandidates(db, { request, advocateIds: [advocateId] }, now);
  if (!somebody) return null;
  const draft = askDraft({
    activity: request.activity,
    firstName: firstNameOf(somebody.name),
    requester: request.requester.name,
    need: request.need,
    neededBy: request.neededBy,
  });
  return { ...dress(matchOne(needOf(request), somebody, now), somebody), draft };
}

export type MatchRow = ReturnType<typeof dress>;

function dress(match: Match, { name, jobTitle, account, owner, budget, lastLiveFavourAt }: Somebody) {
  const lastLive = lastLiveFavourAt ? formatDate(lastLiveFavourAt, 'UTC') : 'never';
  const { cap, used } = budget;
  return { ...match, name, jobTitle, account: account?.name ?? null, owner, cap, used, lastLive };
}

const getRequest = (db: Db, id: string) =>
  db.request.findUniqueOrThrow({
    where: { id },
    select: { ...needColumns, need: true, neededBy: true, requester: { select: { name: true } } },
  });
