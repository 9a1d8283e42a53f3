import { type Actor, record } from '~/domain/audit/record.server';
import type { Db } from '~/platform/db.server';
import { ok, refuse, type Result } from '~/platform/result';
import { lockRequest } from './locking.server';
import { needOf } from './need';
import { RelaxRule, ruleText } from './relaxing';

type Lifting = { number: number; relaxationId: string };

/** Takes a relaxation back: from now on the rule counts again. Who was asked under it stays asked. */
export async function liftRelaxation(
  db: Db,
  { number, relaxationId }: Lifting,
  by: Actor,
  now: Date,
): Promise<Result<undefined, 'not-open'>> {
  return db.$transaction(async (tx) => {
    const request = await lockRequest(tx, { number });
    if (!request) return refuse('not-open');
    const [lifted] = await tx.requestRelaxation.updateManyAndReturn({
      where: { id: relaxationId, requestId: request.id, liftedAt: null },
      data: { liftedAt: now },
      select: { rule: true },
    });
    if (!lifted) return refuse('not-open');
    const text = ruleText(RelaxRule.parse(lifted.rule), needOf(request));
    const data = { number, title: request.title, relaxationId, text };
    await record(tx, { kind: 'request.relaxation-lifted', at: now, by, about: { requestId: request.id }, data });
    return ok();
  });
}
