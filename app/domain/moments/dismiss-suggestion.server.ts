import { record } from '~/domain/audit/record.server';
import type { Db } from '~/platform/db.server';
import { type Result, ok } from '~/platform/result';
import { momentOf } from './moments';
import { type TakeRefusal, takeSuggestion } from './take-suggestion.server';
import type { MomentViewer } from './viewer';

/** Says no to a suggestion, with the reason. The same occurrence is not suggested again. */
export async function dismissSuggestion(
  db: Db,
  { id, reason }: { id: string; reason: string },
  by: MomentViewer,
  now: Date,
): Promise<Result<undefined, TakeRefusal>> {
  return db.$transaction(async (tx) => {
    const taken = await takeSuggestion(tx, id, by);
    if (!taken.ok) return taken;
    const { moment, accountId } = taken.value;
    await tx.suggestion.update({
      where: { id },
      data: { status: 'DISMISSED', decision: reason, decidedAt: now, decidedById: by.personId, snoozedUntil: null },
    });
    const data = { suggestionId: id, moment, name: momentOf(moment)?.name ?? '' };
    await record(tx, { kind: 'suggestion.dismissed', at: now, by, about: { accountId }, data, reasons: [reason] });
    return ok();
  });
}
