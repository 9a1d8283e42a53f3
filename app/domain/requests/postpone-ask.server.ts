import { setPause } from '~/domain/advocates/pause-asks.server';
import type { Actor } from '~/domain/audit/record.server';
import { activities } from '~/domain/opportunities/activities';
import type { Db } from '~/platform/db.server';
import { type Result, ok, refuse } from '~/platform/result';
import { addTime, dateFromDay, days, dayText } from '~/platform/time';
import { type AnswerRefusal, whyNot } from './accept-ask.server';
import { lockAsk } from './locking.server';
import { releaseAsk } from './release-ask.server';

const LONGEST = days(366);

type NotNow = {
  askId: string;
  /** a day such as `2026-12-01` */ until: string;
  /** every kind of ask */ pauseAll: boolean;
};

/**
 * "Not now, until": the ask ends as a no, and nobody asks this advocate for this kind of favour before that day, or for
 * anything at all where they say so. Nothing is mailed when the day comes. Refused as any answer is, and for a day that is
 * not ahead, or more than a year away.
 */
export async function postponeAsk(
  db: Db,
  { askId, until, pauseAll }: NotNow,
  by: Actor,
  now: Date,
): Promise<Result<undefined, AnswerRefusal | 'past' | 'too-far'>> {
  const day = dateFromDay(until);
  if (day <= now) return refuse('past');
  if (day > addTime(now, LONGEST)) return refuse('too-far');
  return db.$transaction(async (tx) => {
    const ask = await lockAsk(tx, askId);
    const refusal = whyNot(ask, now);
    if (!ask || refusal) return refuse(refusal ?? 'gone');
    const { advocateId, request } = ask;
    const reason = `Not now: no ${activities[request.activity].plural} before ${dayText(day)}.`;
    await releaseAsk(tx, { ask, to: 'DECLINED', reason, notBefore: day, by, now });
    const hold = { until: day, askId, setAt: now };
    await tx.activityHold.upsert({
      where: { advocateId_activity: { advocateId, activity: request.activity } },
      create: { advocateId, activity: request.activity, ...hold },
      update: hold,
    });
    if (pauseAll) await setPause(tx, { advocateId, until: day, by, now });
    return ok();
  });
}
