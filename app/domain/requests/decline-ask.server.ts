import type { Actor } from '~/domain/audit/record.server';
import type { Db } from '~/platform/db.server';
import { type Result, ok, refuse } from '~/platform/result';
import type { AnswerRefusal } from './accept-ask.server';
import { type DeclineReason, declineReasons } from './ask-words';
import { lockAsk } from './locking.server';
import { releaseAsk } from './release-ask.server';

/**
 * An advocate says no, which never lowers their standing (rules §4). The request goes back to matching; the reason is
 * for the manager alone. Refused when the ask has an answer already or its time is over.
 */
export async function declineAsk(
  db: Db,
  { askId, why }: { askId: string; why: DeclineReason },
  by: Actor,
  now: Date,
): Promise<Result<undefined, AnswerRefusal>> {
  return db.$transaction(async (tx) => {
    const ask = await lockAsk(tx, askId);
    if (!ask) return refuse('gone');
    if (ask.status !== 'OPEN') return refuse('answered');
    if (ask.expiresAt <= now) return refuse('expired');
    await releaseAsk(tx, { ask, to: 'DECLINED', reason: `${declineReasons[why]}.`, by, now });
    return ok();
  });
}
