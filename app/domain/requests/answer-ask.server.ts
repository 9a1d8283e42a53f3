import type { z } from 'zod';
import type { Actor } from '~/domain/audit/record.server';
import { readTimes } from '~/domain/meetings/times';
import type { Db } from '~/platform/db.server';
import { type Result, ok, refuse } from '~/platform/result';
import { acceptAsk, type AnswerRefusal } from './accept-ask.server';
import type { AskPage } from './asks.server';
import type { AnswerForm } from './asking-schema';
import { declineAsk } from './decline-ask.server';
import { postponeAsk } from './postpone-ask.server';

type Answering = { ask: AskPage; answer: z.output<typeof AnswerForm>; by: Actor; now: Date };
/** `isOver`: nothing that was typed would help any more. */
type Fault = { message: string; field?: string; isOver: boolean };

/** Takes the answer that an advocate gave on the page of an ask; the words to show for it, or what to put right and where. */
export async function answerAsk(db: Db, { ask, answer, by, now }: Answering): Promise<Result<string, Fault>> {
  const askId = ask.id;
  if (answer.answer === 'no') {
    const result = await declineAsk(db, { askId, why: answer.why }, by, now);
    if (!result.ok) return over(result.reason);
    return ok('That is fine. Nothing changes for you.');
  }
  if (answer.answer === 'later') {
    const { until, pauseAll } = answer;
    const result = await postponeAsk(db, { askId, until, pauseAll: pauseAll === 'on' }, by, now);
    if (result.ok) return ok('Noted. We do not ask you before that day, and nothing else changes for you.');
    if (result.reason === 'past') return wrong('Give a day that is still to come', 'until');
    if (result.reason === 'too-far') return wrong('Give a day within a year', 'until');
    return over(result.reason);
  }
  const times = ask.takesTimes ? readTimes(answer.times, ask.timeZone, now) : ok<Date[]>([]);
  if (!times.ok) return wrong(times.reason, 'times');
  const yes = { askId, note: answer.note, times: times.value, wantsRequester: answer.wantsRequester === 'on' };
  const result = await acceptAsk(db, yes, by, now);
  if (!result.ok)
    return result.reason === 'no-times' ? wrong('Offer at least three times', 'times') : over(result.reason);
  return ok(
    ask.takesTimes ? 'Thank you. They pick one of your times within a day.' : 'Thank you. They know, and write to you.',
  );
}

const wrong = (message: string, field: string) => refuse({ message, field, isOver: false });

const words: Record<AnswerRefusal, string> = {
  gone: 'This ask is no longer there.',
  answered: 'This ask has an answer already. Nothing changed.',
  'taken-back': 'This ask was taken back before your answer came: it is no longer needed. It does not count as an ask.',
  expired: 'The time for this ask is over. Nothing changed, and your standing is as it was.',
};
const over = (reason: AnswerRefusal) => refuse({ message: words[reason], isOver: true });
