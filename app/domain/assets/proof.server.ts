import type { AssetKind } from '~/generated/prisma/enums';
import { teamNames } from '~/domain/requests/teams';
import type { Reader } from '~/platform/db.server';
import { assetKindNames } from './asset-kinds';
import { findAnsweredHits, findAssetHits, type Hits } from './hits.server';
import { mayNameAccount } from './publishing';
import { type ProofFacts, type ProofNeed, rankProof } from './rank-proof';
import { sendableWhere } from './sendable';
import { dueOn, isStale } from './shelf-life';
import { type Term, termsOf } from './terms';

export type Proof = Awaited<ReturnType<typeof findProof>>[number];

const CANDIDATES = 80;
const EARLIER = 20;

/**
 * The best `limit` assets for a need that may be sent at `now`, with what speaks for and against each: by their words
 * (typos and near words forgiven), by what they share with the deal, and by earlier requests in the same words that they
 * answered. Pieces of the buyer's own account are left out.
 */
export async function findProof(db: Reader, need: ProofNeed, limit: number, now: Date) {
  if (limit === 0) return [];
  const { industry, competitor, topics = [], products = [] } = need;
  const terms = termsOf([need.words, ...topics].join('\n'));
  const facts = [industry, competitor, ...products].flatMap((fact) => fact || []);
  if (terms.length + facts.length === 0) return [];
  const hits = await findAssetHits(db, [...terms, ...facts.map(factTerm)]);
  const earlier = await findEarlier(db, terms, now);
  const ids = new Set([...bestOf(hits), ...earlier.keys()]);
  const rows = await listSendable(db, { ids: [...ids], buyerId: need.accountId ?? null, now });
  const isTyped = new Set(terms.map(({ word }) => word));
  const candidates = rows.map((row) => {
    const found = (hits.get(row.id) ?? []).filter(({ word }) => isTyped.has(word));
    return { ...candidate(row, now), found, before: earlier.get(row.id) ?? null };
  });
  return rankProof(candidates, need, limit);
}

/** A fact of the deal is looked for as a phrase; that it is shared is judged on the asset's own facts later. */
const factTerm = (fact: string, index: number): Term => ({
  word: `fact ${index}`,
  queries: [{ text: `"${fact.replaceAll('"', ' ')}"`, how: 'word' }],
});

/** The assets with the most and rarest hits; the rest is not worth judging. */
function bestOf(hits: Hits): string[] {
  const sums = [...hits].map(([id, found]) => [id, found.reduce((sum, { weight }) => sum + weight, 0)] as const);
  return sums
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, CANDIDATES)
    .map(([id]) => id);
}

const select = {
  id: true,
  kind: true,
  title: true,
  summary: true,
  link: true,
  advocateId: true,
  accountId: true,
  allows: true,
  account: { select: { name: true } },
  industry: true,
  segment: true,
  region: true,
  language: true,
  competitor: true,
  topics: true,
  products: true,
  personas: true,
  confirmedOn: true,
  createdAt: true,
  shelfMonths: true,
  _count: { select: { closedRequests: true } },
} as const;

async function listSendable(db: Reader, { ids, buyerId, now }: { ids: string[]; buyerId: string | null; now: Date }) {
  if (ids.length === 0) return [];
  const others = buyerId ? { OR: [{ accountId: null }, { accountId: { not: buyerId } }] } : {};
  return db.asset.findMany({ where: { id: { in: ids }, AND: [sendableWhere(now), others] }, select });
}

type Row = Awaited<ReturnType<typeof listSendable>>[number];

function candidate(row: Row, now: Date): Omit<ProofFacts, 'found' | 'before'> & Dressed {
  const { account, _count, confirmedOn, createdAt, shelfMonths, ...facts } = row;
  const shelf = { confirmedOn, createdAt, shelfMonths };
  const who = mayNameAccount(row) ? account?.name : null;
  return {
    ...facts,
    staleSince: isStale(shelf, now) ? dueOn(shelf) : null,
    answered: _count.closedRequests,
    line: [assetKindNames[row.kind], who].filter(Boolean).join(', '),
  };
}

type Dressed = { kind: AssetKind; summary: string; link: string; line: string };

/** By asset: the latest request in nearly the same words that it answered. Two words in common, unless only one was typed. */
async function findEarlier(db: Reader, terms: Term[], now: Date) {
  const byAsset = new Map<string, NonNullable<ProofFacts['before']>>();
  if (terms.length === 0) return byAsset;
  const hits = await findAnsweredHits(db, terms);
  const alike = [...hits].filter(([, words]) => words.length >= Math.min(2, terms.length));
  const best = alike.sort((a, b) => b[1].length - a[1].length || (a[0] < b[0] ? -1 : 1)).slice(0, EARLIER);
  const requests = await db.request.findMany({
    where: { id: { in: best.map(([id]) => id) }, closedAsset: sendableWhere(now) },
    orderBy: { closedAt: 'asc' },
    select: { id: true, number: true, team: true, closedAt: true, closedAssetId: true },
  });
  for (const { id, number, team, closedAt, closedAssetId } of requests) {
    if (!closedAssetId || !closedAt) continue;
    const words = (hits.get(id) ?? []).map(({ word }) => word);
    byAsset.set(closedAssetId, { number, team: teamNames[team], closedAt, words });
  }
  return byAsset;
}
