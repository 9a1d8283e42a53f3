import { askBudget } from '~/domain/advocates/ask-budget';
import { lockAskBudget } from '~/domain/advocates/lock-ask-budget.server';
import { type Actor, record } from '~/domain/audit/record.server';
import { getSettings } from '~/domain/settings/queries.server';
import type { RequestStatus } from '~/generated/prisma/enums';
import type { Db, Tx } from '~/platform/db.server';
import { newId } from '~/platform/id';
import { enqueue } from '~/platform/queue.server';
import { type Result, ok, refuse } from '~/platform/result';
import { askExpiry, halfway } from './ask-words';
import { remindAskJob } from './asking-schema';
import { loadCandidates, type Somebody } from './candidates.server';
import { expireAskJob } from './schema';
import { mailAsk } from './invitations.server';
import { mailRequester } from './letters.server';
import { lockRequest, type LockedRequest } from './locking.server';
import type { MatchBlock } from './match-blocks';
import { type Match, matchOne } from './matching';
import { needOf } from './need';
import { askable } from './request-status';
import { settleRequest } from './settle-request.server';
import { whyYou } from './why-you';

export type AskRefusal =
  | { code: 'gone' }
  | { code: 'not-askable'; status: RequestStatus }
  | { code: 'asked-before' }
  | { code: 'blocked'; blocks: MatchBlock[] }
  /** the owner of their account has to agree first */
  | { code: 'owner-first'; text: string };

type Ask = { advocateId: string; message: string; minutes: number };
type Asker = Actor & { personId: string };

/** Asks one advocate for one request of which nobody else is being asked. */
export async function askAdvocate(
  db: Db,
  { number, ...ask }: Ask & { number: number },
  by: Asker,
  now: Date,
): Promise<Result<{ askId: string }, AskRefusal>> {
  return db.$transaction(async (tx) => {
    const request = await lockRequest(tx, { number });
    if (!request) return refuse({ code: 'gone' });
    if (!askable.some((status) => status === request.status))
      return refuse({ code: 'not-askable', status: request.status });
    return sendAsk(tx, { request, ask, by, now });
  });
}

/**
 * Sends one ask of a locked request. Every block is judged again with the advocate's and the account's rows locked, so
 * that of several teams asking at once only as many get through as the budget allows (reliability C5).
 */
export async function sendAsk(
  tx: Tx,
  { request, ask, by, now }: { request: LockedRequest; ask: Ask; by: Asker; now: Date },
): Promise<Result<{ askId: string }, AskRefusal>> {
  const facts = await lockAskBudget(tx, ask.advocateId, now);
  if (!facts) return refuse({ code: 'gone' });
  // Whoever comes second is told at once: others wait for these rows. Rest may have been shortened for this request.
  const spent = askBudget(facts, await getSettings(tx), now).blocks.filter(({ code }) => code !== 'resting');
  if (spent.length) return refuse({ code: 'blocked', blocks: spent });
  const pair = { requestId_advocateId: { requestId: request.id, advocateId: ask.advocateId } };
  if (await tx.ask.findUnique({ where: pair, select: { id: true } })) return refuse({ code: 'asked-before' });
  const [somebody] = await loadCandidates(tx, { request, advocateIds: [ask.advocateId] }, now);
  if (!somebody) return refuse({ code: 'gone' });
  const match = matchOne(needOf(request), somebody, now);
  if (match.blocks.length) return refuse({ code: 'blocked', blocks: match.blocks });
  if (match.ownerFirst) return refuse({ code: 'owner-first', text: match.ownerFirst });
  return ok({ askId: await send(tx, { ask, request, somebody, match, by, now }) });
}

type Sending = { ask: Ask; request: LockedRequest; somebody: Somebody; match: Match; by: Asker; now: Date };

async function send(tx: Tx, { ask, request, somebody, match, by, now }: Sending): Promise<string> {
  const { askExpiresDays, restDays } = await getSettings(tx);
  const { advocateId, message, minutes } = ask;
  const expiresAt = askExpiry({ neededBy: request.neededBy, expiresDays: askExpiresDays }, now);
  const why = whyYou(needOf(request), somebody);
  const { id: askId } = await tx.ask.create({
    data: {
      id: newId('ask'),
      requestId: request.id,
      advocateId,
      askedById: by.personId,
      message,
      minutes,
      whyYou: why,
      askedAt: now,
      expiresAt,
    },
  });
  // A requester who may choose for themselves does not become the manager of their request.
  const assigneeId = request.assigneeId ?? (by.personId === request.requesterId ? null : by.personId);
  await tx.request.update({
    where: { id: request.id },
    data: { assigneeId, firstAnsweredAt: request.firstAnsweredAt ?? now },
  });
  await settleRequest(tx, request.id);
  await record(tx, {
    kind: 'ask.sent',
    at: now,
    by,
    about: { requestId: request.id, advocateId, accountId: somebody.account?.id },
    data: { askId, number: request.number, title: request.title, minutes, expiresAt: expiresAt.toISOString() },
    reasons: [
      ...match.pluses.map((reason) => `For: ${reason}.`),
      ...match.minuses.map((reason) => `Against: ${reason}.`),
    ],
  });
  await mailAsk(tx, { askId, request, budget: somebody.budget, restDays, now });
  await enqueue(tx, expireAskJob, { askId }, { startAfter: expiresAt });
  await enqueue(tx, remindAskJob, { askId }, { startAfter: halfway(now, expiresAt) });
  if (!request.firstAnsweredAt) {
    await mailRequester(tx, request.id, {
      occasion: 'first-answer',
      headline: `Somebody who fits is being asked: ${request.title}`,
      summary: `${by.name} chose an advocate and asked them. You learn the name as soon as they say yes.`,
      action: 'See the request',
      now,
    });
  }
  return askId;
}
