import { type Actor, record } from '~/domain/audit/record.server';
import { getSettings } from '~/domain/settings/queries.server';
import type { Db } from '~/platform/db.server';
import { newId } from '~/platform/id';
import { ok, refuse, type Result } from '~/platform/result';
import { lockRequest } from './locking.server';
import { needOf } from './need';
import { type RelaxRule, ruleText } from './relaxing';

export type RelaxRefusal = 'gone' | 'closed' | 'already' | 'no-shorter';

type Relaxing = { number: number; rule: RelaxRule; reason: string };

/**
 * Widens one need of an open request, or shortens the rest for it, with the reason in the log. Refused: a need that is
 * widened already, a rest that is no shorter than the one that counts.
 */
export async function relaxRequest(
  db: Db,
  { number, rule, reason }: Relaxing,
  by: Actor & { personId: string },
  now: Date,
): Promise<Result<{ text: string }, RelaxRefusal>> {
  return db.$transaction(async (tx) => {
    const request = await lockRequest(tx, { number });
    if (!request) return refuse('gone');
    if (request.status === 'CLOSED') return refuse('closed');
    const need = needOf(request);
    const { restDays } = await getSettings(tx);
    if (rule.code === 'rest') {
      if (rule.days >= Math.min(restDays, need.restDays ?? restDays)) return refuse('no-shorter');
    } else if (need.widened.includes(rule.code)) return refuse('already');
    const { id } = await tx.requestRelaxation.create({
      data: { id: newId('rlx'), requestId: request.id, rule, code: rule.code, reason, byId: by.personId, at: now },
    });
    const text = ruleText(rule, need);
    await record(tx, {
      kind: 'request.relaxed',
      at: now,
      by,
      about: { requestId: request.id },
      data: { number, title: request.title, relaxationId: id, text },
      reasons: [reason],
    });
    return ok({ text });
  });
}
