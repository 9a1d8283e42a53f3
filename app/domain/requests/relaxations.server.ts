import { firstNameOf } from '~/domain/advocates/first-name';
import { getSettings } from '~/domain/settings/queries.server';
import type { Db } from '~/platform/db.server';
import type { MatchNeed } from './need';
import { type RelaxOffer, relaxOffers, RelaxRule, ruleText } from './relaxing';
import type { Shortlist } from './shortlist.server';

/** What may be relaxed for a request, what each brings and what it costs. */
export async function listOffers(
  db: Db,
  need: MatchNeed,
  { gains, resting }: Pick<Shortlist, 'gains' | 'resting'>,
): Promise<RelaxOffer[]> {
  const { restDays } = await getSettings(db);
  const rows = await db.advocate.findMany({
    where: { id: { in: resting.map(({ advocateId }) => advocateId) } },
    select: { id: true, person: { select: { name: true } } },
  });
  const names = new Map(rows.map(({ id, person }) => [id, firstNameOf(person.name)]));
  const named = resting.map(({ advocateId, days }) => ({ name: names.get(advocateId) ?? '', days }));
  return relaxOffers(need, { gains, resting: named, restDays });
}

/** What was relaxed for a request, in words. */
export async function listRelaxed(db: Db, requestId: string, need: MatchNeed) {
  const rows = await db.requestRelaxation.findMany({
    where: { requestId, liftedAt: null },
    orderBy: { at: 'asc' },
    select: { id: true, rule: true, reason: true, by: { select: { name: true } } },
  });
  return rows.flatMap(({ id, rule, reason, by }) => {
    const { data } = RelaxRule.safeParse(rule);
    return data ? [{ id, text: ruleText(data, need), reason, by: by.name }] : [];
  });
}
