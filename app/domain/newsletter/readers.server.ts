import { newsSince } from '~/domain/impact/news';
import { listPersons } from '~/domain/opportunities/person.server';
import type { Reader } from '~/platform/db.server';
import type { ReaderFacts } from './reader';

type Asked = {
  advocateIds: string[];
  /** the issue's */
  opportunityIds: string[];
  /** when the issue before went out */
  since: Date;
  /** segments that the audiences of these opportunities ask for */
  segmentIds: readonly string[];
  now: Date;
  /** for a letter that was written already: when, and when its issue began to go out */
  written?: { at: Date; startedAt: Date };
};

/** What is a reader's own, for the readers of one batch (≤ 100): a few queries, whatever their number. */
export async function listReaderFacts(db: Reader, asked: Asked): Promise<Map<string, ReaderFacts>> {
  const { advocateIds, opportunityIds, since, written } = asked;
  const persons = await listPersons(db, advocateIds, asked);
  const favours = byAdvocate(await listFavours(db, asked));
  const claims = byAdvocate(
    await db.claim.findMany({
      where: {
        advocateId: { in: advocateIds },
        opportunityId: { in: opportunityIds },
        claimedAt: { lte: written?.at },
      },
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

/** Favours that are new, or of whose outcomes no issue has told, whether or not a note did; the newest first. */
function listFavours(db: Reader, { advocateIds, since, now, written }: Asked) {
  const news = written
    ? {
        recordedAt: { gt: newsSince(written.at), lte: written.at },
        OR: [{ printedAt: null }, { printedAt: { gte: written.startedAt } }],
      }
    : { recordedAt: { gt: newsSince(now) }, printedAt: null };
  return db.favour.findMany({
    where: {
      advocateId: { in: advocateIds },
      OR: [{ completedAt: { gt: since, lte: written?.at } }, { outcomes: { some: news } }],
    },
    orderBy: [{ completedAt: 'desc' }, { id: 'asc' }],
    select: {
      advocateId: true,
      title: true,
      activity: true,
      completedAt: true,
      outcomes: {
        where: news,
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
