import type { Reader } from '~/platform/db.server';
import { opinionFields } from './segment';
import { countSegment, explainFor, listSegmentContacts, listSegments } from './segment.server';
import { listSegmentChoices, nameFrom } from './segment-choices.server';
import { type Draft, ruleOfDraft } from './segment-draft';
import { listSegmentUses } from './segment-uses.server';
import { segmentWords } from './segment-words';

const SAMPLE = 10;
const FOUND = 8;

/** Everything the builder shows of a draft: who would be in it now, what can be chosen, and one person explained. */
export async function readBuilder(db: Reader, draft: Draft, asked: { q: string; who: string }, now: Date) {
  const { rule, errors, unfinished } = ruleOfDraft(draft);
  const choices = await listSegmentChoices(
    db,
    draft.lines.flatMap(({ field }) => field ?? []),
  );
  const [count, sample, everybody, people, why] = await Promise.all([
    countSegment(db, rule, now),
    listSegmentContacts(db, rule, now, { take: SAMPLE }),
    db.contact.count(),
    findPeople(db, asked.q),
    asked.who ? explainFor(db, { rule, contactId: asked.who, nameValue: nameFrom(choices) }, now) : null,
  ]);
  const shown = sample.map(({ contactId, name, title, account, accountId, advocateId }) => ({
    ...{ contactId, name, title, account, accountId, advocateId },
  }));
  return {
    draft,
    choices,
    errors,
    unfinished,
    count,
    everybody,
    sample: shown,
    q: asked.q,
    people,
    why,
    opinions: opinionFields(rule),
  };
}
export type Builder = Awaited<ReturnType<typeof readBuilder>>;

async function findPeople(db: Reader, q: string) {
  if (!q) return null;
  const rows = await db.contact.findMany({
    where: { name: { contains: q, mode: 'insensitive' } },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    take: FOUND,
    select: { id: true, name: true, account: { select: { name: true } } },
  });
  return rows.map(({ id, name, account }) => ({ contactId: id, name, account: account?.name ?? null }));
}

/** The list of segments with what each asks, whether a review may use it, and in how many places it is used. */
export async function listSegmentRows(db: Reader) {
  const segments = await listSegments(db);
  const fields = segments.flatMap(({ rule }) => [...rule.include.conditions, ...rule.exclude.conditions]);
  const names = nameFrom(
    await listSegmentChoices(
      db,
      fields.map(({ field }) => field),
    ),
  );
  const uses = await Promise.all(segments.map(({ id }) => listSegmentUses(db, id)));
  return segments.map(({ id, name, rule, updatedAt }, index) => ({
    ...{ id, name, updatedAt, uses: uses[index]?.length ?? 0 },
    words: segmentWords(rule, names),
    opinions: opinionFields(rule),
  }));
}
