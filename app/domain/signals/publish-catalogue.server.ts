import { type Actor, record } from '~/domain/audit/record.server';
import type { Db } from '~/platform/db.server';
import { newId } from '~/platform/id';
import { enqueue } from '~/platform/queue.server';
import { ok, refuse, type Result } from '~/platform/result';
import type { Catalogue } from './catalogue';
import { catalogueDifferences } from './catalogue-differences';
import { getCatalogue } from './catalogue.server';
import { lookAtAccountsJob } from './schema';

export type PublishRefusal = 'stale' | 'unchanged';

/**
 * Puts a catalogue in force as the version after `basedOn` and has all accounts looked at anew. Refused when somebody
 * published in the meantime, and when nothing differs. A signal that goes into trial begins to count its hits afresh.
 */
export async function publishCatalogue(
  db: Db,
  { catalogue, basedOn, note }: { catalogue: Catalogue; basedOn: number; note: string },
  by: Actor,
  now: Date,
): Promise<Result<{ version: number }, PublishRefusal>> {
  return db.$transaction(async (tx) => {
    const current = await getCatalogue(tx);
    if (current.version !== basedOn) return refuse('stale');
    const changes = catalogueDifferences(current.catalogue, catalogue);
    if (changes.length === 0) return refuse('unchanged');
    const version = basedOn + 1;
    const row = { id: newId('sig'), version, rules: catalogue, note, publishedById: by.personId, publishedAt: now };
    const { count } = await tx.signalCatalogue.createMany({ data: [row], skipDuplicates: true });
    if (count === 0) return refuse('stale');
    const tried = new Set(current.catalogue.signals.filter(({ trial }) => trial).map(({ code }) => code));
    const begins = catalogue.signals.filter(({ code, trial }) => trial && !tried.has(code)).map(({ code }) => code);
    await tx.signalTrialHit.deleteMany({ where: { signal: { in: begins } } });
    const data = { version, note, changes };
    await record(tx, { kind: 'signals.published', at: now, by, about: {}, data, reasons: [note, ...changes] });
    await enqueue(tx, lookAtAccountsJob, {});
    return ok({ version });
  });
}
