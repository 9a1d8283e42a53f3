import { type Candidate, type Exclusion, exclusionOf, splitAudience } from './audience';
import type { Reader } from '~/platform/db.server';

const SAMPLE = 25;
const LISTED = 40;

export type PreviewReader = { advocateId: string; name: string; account: string; exclusion: Exclusion | null };

/** Some of an issue's candidates who would get it, those with news first: a letter is judged on them. */
export async function listSampleReaders(db: Reader, candidates: Candidate[]): Promise<string[]> {
  const { included } = splitAudience(candidates);
  const withNews = await listWithNews(db);
  const sorted = [...included].sort((a, b) => Number(withNews.has(b.advocateId)) - Number(withNews.has(a.advocateId)));
  return sorted.slice(0, SAMPLE).map(({ advocateId }) => advocateId);
}

/** Advocates to preview an issue as: those whose name holds `q`, or some with news, some without, some left out. */
export async function listPreviewReaders(db: Reader, candidates: Candidate[], q: string): Promise<PreviewReader[]> {
  const ids = q ? undefined : await somebodyOfEach(db, candidates);
  const rows = await db.advocate.findMany({
    where: ids ? { id: { in: ids } } : { person: { name: { contains: q, mode: 'insensitive' } } },
    orderBy: [{ person: { name: 'asc' } }, { id: 'asc' }],
    take: LISTED,
    select: {
      id: true,
      person: { select: { name: true } },
      contact: { select: { account: { select: { name: true } } } },
    },
  });
  const byId = new Map(candidates.map((candidate) => [candidate.advocateId, candidate]));
  if (ids) rows.sort((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id));
  return rows.map(({ id, person, contact }) => {
    const candidate = byId.get(id);
    const exclusion = candidate ? exclusionOf(candidate) : 'left';
    return { advocateId: id, name: person.name, account: contact.account?.name ?? '', exclusion };
  });
}

async function somebodyOfEach(db: Reader, candidates: Candidate[]): Promise<string[]> {
  const { included, excluded } = splitAudience(candidates);
  const news = await listWithNews(db);
  const withNews = included.filter(({ advocateId }) => news.has(advocateId));
  const without = included.filter(({ advocateId }) => !news.has(advocateId));
  return [...withNews.slice(0, 20), ...without.slice(0, 15), ...excluded.slice(0, 5)].map(
    ({ advocateId }) => advocateId,
  );
}

async function listWithNews(db: Reader): Promise<Set<string>> {
  const rows = await db.favour.findMany({
    where: { outcomes: { some: { printedAt: null } } },
    select: { advocateId: true },
    distinct: ['advocateId'],
    take: 1000,
  });
  return new Set(rows.map(({ advocateId }) => advocateId));
}

/** Who was sent an issue, for its letters to be read again; those whose name holds `q`, or the first. */
export async function listRecipients(db: Reader, issueId: string, q: string): Promise<PreviewReader[]> {
  const rows = await db.issueRecipient.findMany({
    where: {
      issueId,
      advocateId: { not: null },
      status: { in: ['QUEUED', 'SENT'] },
      ...(q && { advocate: { person: { name: { contains: q, mode: 'insensitive' as const } } } }),
    },
    orderBy: [{ batchId: 'asc' }, { position: 'asc' }],
    take: LISTED,
    select: {
      advocateId: true,
      advocate: {
        select: { person: { select: { name: true } }, contact: { select: { account: { select: { name: true } } } } },
      },
    },
  });
  return rows.flatMap(({ advocateId, advocate }) =>
    advocateId && advocate
      ? [{ advocateId, name: advocate.person.name, account: advocate.contact.account?.name ?? '', exclusion: null }]
      : [],
  );
}
