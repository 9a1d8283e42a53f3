import { listPersons } from '~/domain/opportunities/person.server';
import type { Reader } from '~/platform/db.server';
import type { ReaderFacts } from './reader';

/**
 * What is a reader's own, for the readers of one batch (≤ 100): a few queries, whatever their number. `opportunityIds`
 * are the issue's, `since` is when the issue before went out.
 */
export async function listReaderFacts(
  db: Reader,
  { advocateIds, opportunityIds, since }: { advocateIds: string[]; opportunityIds: string[]; since: Date },
): Promise<Map<string, ReaderFacts>> {
  const persons = await listPersons(db, advocateIds);
  const favours = byAdvocate(await listFavours(db, advocateIds, since));
  const claims = byAdvocate(
    await db.claim.findMany({
      where: { advocateId: { in: advocateIds }, opportunityId: { in: opportunityIds } },
      select: { advocateId: true, opportunityId: true },
    }),
  );
  return new Map(
    persons.map((person) => {
      const own = favours.get(person.advocateId) ?? [];
      const facts: ReaderFacts = {
        person,
        claimed: new Set(claims.get(person.advocateId)?.map(({ opportunityId }) => opportunityId)),
        news: own.filter(({ outcomes }) => outcomes.length > 0),
        deeds: own.filter(({ completedAt }) => completedAt > since),
      };
      return [person.advocateId, facts];
    }),
  );
}

/** Favours that are new, or of whose outcomes their owner was not told; the newest first. */
function listFavours(db: Reader, advocateIds: string[], since: Date) {
  const isNew = { completedAt: { gt: since } };
  return db.favour.findMany({
    where: { advocateId: { in: advocateIds }, OR: [isNew, { outcomes: { some: { toldAt: null } } }] },
    orderBy: [{ completedAt: 'desc' }, { id: 'asc' }],
    select: {
      advocateId: true,
      title: true,
      activity: true,
      completedAt: true,
      outcomes: {
        where: { toldAt: null },
        orderBy: [{ happenedOn: 'asc' }, { id: 'asc' }],
        select: { kind: true, quantity: true, dealId: true, note: true },
      },
    },
  });
}

function byAdvocate<Row extends { advocateId: string }>(rows: Row[]): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) groups.set(row.advocateId, [...(groups.get(row.advocateId) ?? []), row]);
  return groups;
}
