import type { Actor } from '~/domain/audit/record.server';
import { openCallTask } from '~/domain/moments/open-call-task.server';
import type { Db } from '~/platform/db.server';
import { type Result, ok, refuse } from '~/platform/result';
import { type AnswerRefusal, whyNot } from './accept-ask.server';
import { type DeclineReason, declineReasons } from './ask-words';
import { lockAsk } from './locking.server';
import { releaseAsk } from './release-ask.server';

/**
 * An advocate says no, which never lowers their standing (rules §4). The next one is asked, or the request goes back to
 * matching; the reason is for the manager alone. "Please call me" opens a help task for the account's owner. Refused when
 * the ask has an answer already or its time is over.
 */
export async function declineAsk(
  db: Db,
  { askId, why }: { askId: string; why: DeclineReason },
  by: Actor,
  now: Date,
): Promise<Result<undefined, AnswerRefusal>> {
  return db.$transaction(async (tx) => {
    const ask = await lockAsk(tx, askId);
    const refusal = whyNot(ask, now);
    if (!ask || refusal) return refuse(refusal ?? 'gone');
    await releaseAsk(tx, { ask, to: 'DECLINED', reason: `${declineReasons[why]}.`, by, now });
    const { accountId } = ask.advocate.contact;
    if (why === 'unhappy' && accountId) {
      await openCallTask(tx, { askId, accountId, name: ask.advocate.person.name, title: ask.request.title }, now);
    }
    return ok();
  });
}
