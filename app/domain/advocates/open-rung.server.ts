import { type Actor, record } from '~/domain/audit/record.server';
import type { Rung } from '~/generated/prisma/enums';
import type { Db } from '~/platform/db.server';
import { ok, refuse, type Result } from '~/platform/result';
import { getLadderFacts } from './ladder-facts.server';
import { openRungs } from './ladder';

/** A manager opens a rung early, with a reason the advocate reads (rules.md §8). Refused: a rung that is open already. */
export async function openRung(
  db: Db,
  change: { advocateId: string; rung: Rung; reason: string; by: Actor & { personId: string }; now: Date },
): Promise<Result<void, 'unknown' | 'already-open'>> {
  const { advocateId, rung, reason, by, now } = change;
  return db.$transaction(async (tx) => {
    const facts = await getLadderFacts(tx, advocateId);
    if (!facts) return refuse('unknown');
    if (openRungs(facts).open.includes(rung)) return refuse('already-open');
    const data = { advocateId, rung, reason, openedById: by.personId, openedAt: now };
    const { count } = await tx.rungOpening.createMany({ data, skipDuplicates: true });
    if (count === 0) return refuse('already-open');
    await record(tx, { kind: 'rung.opened', at: now, by, about: { advocateId }, data: { rung }, reasons: [reason] });
    return ok();
  });
}
