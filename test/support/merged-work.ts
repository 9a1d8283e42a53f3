import { AskStatus, ClaimStatus, PublishScope } from '~/generated/prisma/enums';
import type { Db } from '~/platform/db.server';
import { newId } from '~/platform/id';
import { addTime, days } from '~/platform/time';
import { makeAskOf, makeFavour } from './advocates';
import { NOW } from './clock';
import { makeClaim, makeOpportunity } from './opportunities';
import { makeAdvocate } from './people';
import { makeAsset } from './requests-data';

/** The bits of a number, so that every state meets every other over the run. */
export const bit = (n: number, at: number) => ((n * 2654435761) >>> (at % 32)) % 2 === 1;

const statuses = Object.values(ClaimStatus);
const askStatuses = Object.values(AskStatus);
const scopes = Object.values(PublishScope);
const pick = <T>(all: readonly T[], n: number, at: number) => all[((n * 2654435761) >>> at) % all.length] as T;
const holding: ClaimStatus[] = ['CLAIMED', 'SUBMITTED', 'RETURNED', 'APPROVED'];
/** Whether a claim holds one of the places. */
export const holdsPlace = ({ status }: { status: ClaimStatus }) => holding.includes(status);

type Work = { opportunityId: string; requestId: string; ids: string[] };

/** Both claimed one opportunity, for which a third one waits, and both were asked for one request, in any states. */
export async function makeWork(db: Db, n: number, people: { advocateId: string | null }[]): Promise<Work | null> {
  const ids = people.flatMap(({ advocateId }) => advocateId ?? []);
  if (ids.length < 2) return null;
  const { id: opportunityId } = await makeOpportunity(db, { places: 2 });
  let requestId: string | undefined;
  for (const [at, advocateId] of ids.entries()) {
    const status = pick(statuses, n, 3 + at * 5);
    const claim = await makeClaim(db, { opportunityId, advocateId, status });
    if (bit(n, 9 + at)) {
      const allows = scopes.filter((_, scope) => bit(n + scope * 7, 4 + at * 9));
      const submittedAt = addTime(NOW, days(pick([1, 2, 3], n, 6 + at)));
      await db.evidence.create({ data: { id: newId('evd'), claimId: claim.id, text: 'Good.', allows, submittedAt } });
      await makeAsset(db, { claimId: claim.id, advocateId, allows });
    }
    if (status === 'APPROVED') await makeFavour(db, advocateId, { claimId: claim.id });
    const asked = pick(askStatuses, n, 8 + at * 4);
    const ask: { id: string; requestId: string } = await makeAskOf(db, advocateId, {
      ...{ status: asked, askedAt: addTime(NOW, -days(1 + at)), answerNote: `Not ${at}.` },
      ...(requestId && { requestId }),
    });
    requestId = ask.requestId;
    if (asked === 'DONE') await makeFavour(db, advocateId, { askId: ask.id });
    const until = addTime(NOW, days(pick([3, 30, 60], n, 2 + at)));
    await db.activityHold.create({ data: { advocateId, activity: 'TALK', until, askId: ask.id, setAt: NOW } });
    // another request, so that two open asks may meet
    if (asked !== 'OPEN' && bit(n, 13 + at)) await makeAskOf(db, advocateId);
  }
  const third = await makeAdvocate(db);
  await makeClaim(db, { opportunityId, advocateId: third.id, status: 'WAITING' });
  return { opportunityId, requestId: requestId as string, ids };
}

/** What there is of two people's work. */
export async function workOf(db: Db, { opportunityId, requestId, ids }: Work) {
  const where = { advocateId: { in: ids } };
  const claims = await db.claim.findMany({
    where: { ...where, opportunityId },
    include: { evidence: true, assets: true },
  });
  const asks = await db.ask.findMany({ where: { ...where, requestId } });
  const { taken } = await db.opportunity.findUniqueOrThrow({ where: { id: opportunityId } });
  return {
    claims,
    asks,
    leaked: taken - (await db.claim.count({ where: { opportunityId, status: { in: holding } } })),
    waiting: await db.claim.count({ where: { opportunityId, status: 'WAITING', advocateId: { notIn: ids } } }),
    favours: await db.favour.count({ where }),
    evidence: claims.flatMap((claim) => claim.evidence),
    assets: claims.flatMap((claim) => claim.assets),
    open: await db.ask.count({ where: { ...where, status: 'OPEN' } }),
    otherAsks: await db.ask.count({ where: { ...where, requestId: { not: requestId } } }),
    until: Math.max(...(await db.activityHold.findMany({ where })).map((hold) => hold.until.getTime())),
  };
}

type Done = Awaited<ReturnType<typeof workOf>>;
const further = <T>(order: T[], one: T, two: T) => Math.min(order.indexOf(one), order.indexOf(two));
const claimSteps = ['APPROVED', 'SUBMITTED', 'RETURNED', 'CLAIMED', 'WAITING'];
const step = (order: string[], status: string) => (order.includes(status) ? status : 'ended');

/** What is gone, doubled or looser than before in the work of two who became one. */
export function spoilt(before: Done, after: Done): string[] {
  const [one, two] = before.claims;
  const [ask, other] = before.asks;
  if (!one || !two || !ask || !other) return ['no work'];
  const claimOrder = [...claimSteps, 'ended'];
  const askOrder = ['DONE', 'ACCEPTED', 'OPEN', 'ended'];
  const best = claimOrder[further(claimOrder, step(claimSteps, one.status), step(claimSteps, two.status))];
  const bestAsk = askOrder[further(askOrder, step(askOrder, ask.status), step(askOrder, other.status))];
  const was = (id: string) => [...before.evidence, ...before.assets].find((piece) => piece.id === id)?.allows ?? [];
  const limits = [one, two].flatMap(({ evidence }) => (evidence[0] ? [evidence[0].allows] : []));
  const isLooser = ({ id, allows }: { id: string; allows: PublishScope[] }) =>
    allows.some((scope) => !was(id).includes(scope) || limits.some((limit) => !limit.includes(scope)));
  const freedPlace = [one, two].every(holdsPlace);
  return [
    (after.claims.length !== 1 || step(claimSteps, after.claims[0]?.status ?? '') !== best) && 'claim',
    (after.asks.length !== 1 || step(askOrder, after.asks[0]?.status ?? '') !== bestAsk) &&
      !isTakenBack(before, after) &&
      'ask',
    after.otherAsks !== before.otherAsks && 'other asks',
    after.open !== Math.min(1, openOf(before, bestAsk)) && 'open asks',
    after.asks.some(({ answerNote }) => !answerNote?.includes('Not 0.') || !answerNote.includes('Not 1.')) && 'notes',
    after.favours !== before.favours && 'favours',
    after.evidence.length !== before.evidence.length && 'evidence',
    after.assets.length !== before.assets.length && 'assets',
    [...after.evidence, ...after.assets].some(isLooser) && 'what may be published',
    after.until !== before.until && 'not now',
    (before.leaked !== 0 || after.leaked !== 0) && 'a place',
    freedPlace && after.waiting !== 0 && 'the waiting list',
  ].filter((text) => typeof text === 'string');
}

/** The open ask for the shared request may be the later one of two. */
const isTakenBack = (before: Done, after: Done) =>
  before.open > 1 && after.asks.length === 1 && after.asks[0]?.status === 'WITHDRAWN';
/** Open asks left once the two for one request are one. */
const openOf = (before: Done, bestAsk: string | undefined) =>
  before.open - before.asks.filter(({ status }) => status === 'OPEN').length + Number(bestAsk === 'OPEN');
