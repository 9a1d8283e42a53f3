import type { Reader } from '~/platform/db.server';
import type { FoundWord } from './rank-proof';
import type { Term } from './terms';

/** Words of the need by the asset or request that holds them. */
export type Hits = Map<string, FoundWord[]>;

const PER_WORD = 1000;

/**
 * Which assets hold which words, from the index alone; a word that no asset holds is looked for with a slip of the finger
 * forgiven. A word in more than a thousand assets says little, so no more of them are read.
 */
export async function findAssetHits(db: Reader, terms: Term[]): Promise<Hits> {
  const queries = listQueries(terms);
  const rows = await db.$queryRaw<Row[]>`
    SELECT asked.at::int AS at, array_agg(found.id) AS ids
      FROM unnest(${queries.map(({ text }) => text)}::text[]) WITH ORDINALITY AS asked(query, at)
     CROSS JOIN LATERAL (
       SELECT id FROM assets
        WHERE withdrawn_at IS NULL
          AND asset_words(title, summary, body, industry, competitor, topics, products, personas)
              @@ websearch_to_tsquery('english', asked.query)
        LIMIT ${PER_WORD}) AS found
     GROUP BY asked.at`;
  const [count] = await db.$queryRaw<{ n: number }[]>`SELECT count(*)::int AS n FROM assets WHERE withdrawn_at IS NULL`;
  const all = count?.n ?? 0;
  const hits = gather(queries, rows, all);
  const known = new Set(
    rows.flatMap(({ at }) => queries[at - 1] ?? []).flatMap(({ word, how }) => (how === 'word' ? word : [])),
  );
  const unknown = terms.map(({ word }) => word).filter((word) => !known.has(word) && word.length >= 5);
  if (unknown.length > 0) await addNearHits(db, hits, unknown, all);
  return hits;
}

/** Which requests that an asset answered were asked in the same words. */
export async function findAnsweredHits(db: Reader, terms: Term[]): Promise<Hits> {
  const queries = listQueries(terms).filter(({ how }) => how === 'word');
  const rows = await db.$queryRaw<Row[]>`
    SELECT asked.at::int AS at, array_agg(found.id) AS ids
      FROM unnest(${queries.map(({ text }) => text)}::text[]) WITH ORDINALITY AS asked(query, at)
     CROSS JOIN LATERAL (
       SELECT id FROM requests
        WHERE closed_as = 'FULFILLED_BY_ASSET'
          AND request_words(title, need, questions, topics) @@ websearch_to_tsquery('english', asked.query)
        LIMIT ${PER_WORD}) AS found
     GROUP BY asked.at`;
  return gather(queries, rows, PER_WORD);
}

type Row = { at: number; ids: string[] };
type Query = { word: string; text: string; how: FoundWord['how'] };

const listQueries = (terms: Term[]): Query[] =>
  terms.flatMap(({ word, queries }) => queries.map(({ text, how }) => ({ word, text, how })));

/** One hit an asset and word, the exact one before the synonym. Rows come in the order of the words. */
function gather(queries: Query[], rows: Row[], all: number): Hits {
  const hits: Hits = new Map();
  for (const { at, ids } of [...rows].sort((a, b) => a.at - b.at)) {
    const query = queries[at - 1];
    if (!query) continue;
    const weight = rarity(ids.length, all);
    for (const id of ids)
      add(hits, id, { word: query.word, how: query.how, as: query.text.replaceAll('"', ''), weight });
  }
  return hits;
}

function add(hits: Hits, id: string, found: FoundWord) {
  const words = hits.get(id) ?? [];
  const other = words.find(({ word }) => word === found.word);
  if (!other) words.push(found);
  else if (found.how === 'near' && found.weight > other.weight / 2) Object.assign(other, found);
  hits.set(id, words);
}

const PER_TYPO = 300;

/** Of the words that look alike only the likest count: "Stowlien" is Stowline, and nothing else that begins with "st". */
async function addNearHits(db: Reader, hits: Hits, words: string[], all: number) {
  const rows = await db.$queryRaw<{ at: number; id: string; likeness: number }[]>`
    SELECT asked.at::int AS at, near.id, near.likeness
      FROM unnest(${words.map((word) => word.toLowerCase())}::text[]) WITH ORDINALITY AS asked(word, at)
     CROSS JOIN LATERAL (
       SELECT id, strict_word_similarity(asked.word, heading) AS likeness
         FROM (SELECT id, asset_heading(title, summary, industry, competitor, topics, products, personas) AS heading
                 FROM assets
                WHERE withdrawn_at IS NULL
                  AND asked.word <<% asset_heading(title, summary, industry, competitor, topics, products, personas)) AS like_it
        ORDER BY likeness DESC, id
        LIMIT ${PER_TYPO}) AS near`;
  for (const [index, word] of words.entries()) {
    const alike = rows.filter(({ at }) => at === index + 1);
    const best = alike[0]?.likeness ?? 0;
    const likest = alike.filter(({ likeness }) => likeness >= best - 0.1);
    const weight = best * rarity(likest.length, all);
    for (const { id } of likest) add(hits, id, { word, how: 'near', as: word, weight });
  }
}

/** 1 for a word of one asset, towards 0 for a word of all of them. */
const rarity = (found: number, all: number) => Math.log(1 + all / found) / Math.log(1 + Math.max(all, 2));
