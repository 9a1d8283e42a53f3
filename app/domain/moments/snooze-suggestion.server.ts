import { record } from '~/domain/audit/record.server';
import type { Db } from '~/platform/db.server';
import { type Result, ok, refuse } from '~/platform/result';
import { momentOf } from './moments';
import { type TakeRefusal, takeSuggestion } from './take-suggestion.server';
import type { MomentViewer } from './viewer';

export type SnoozeRefusal = TakeRefusal | { code: 'past' } | { code: 'unwelcome'; until: Date };

/** Puts a suggestion off until a day that is still to come and within its welcome; the sweep wakes it then. */
export async function snoozeSuggestion(
  db: Db,
  { id, until }: { id: string; until: Date },
  by: MomentViewer,
  now: Date,
): Promise<Result<undefined, SnoozeRefusal>> {
  return db.$transaction(async (tx) => {
    const taken = await takeSuggestion(tx, id, by);
    if (!taken.ok) return taken;
    const { moment, accountId, welcomeUntil } = taken.value;
    if (until <= now) return refuse({ code: 'past' });
    if (until > welcomeUntil) return refuse({ code: 'unwelcome', until: welcomeUntil });
    await tx.suggestion.update({ where: { id }, data: { status: 'SNOOZED', snoozedUntil: until } });
    const data = {
      suggestionId: id,
      moment,
      name: momentOf(moment)?.name ?? '',
      until: until.toISOString().slice(0, 10),
    };
    await record(tx, { kind: 'suggestion.snoozed', at: now, by, about: { accountId }, data });
    return ok();
  });
}
