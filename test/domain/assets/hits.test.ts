import { beforeAll, expect, it } from 'vitest';
import { findProof } from '~/domain/assets/proof.server';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { makeLibrary } from '#test/support/library';

const { db, pool } = await testDatabase();
const need = 'They plan three chilled sites in spredsheets and fear a winter cutover';

/** Ten thousand pieces of some 80 words each, of a vocabulary of three thousand; the thirty of the library among them. */
beforeAll(async () => {
  await pool.query(`
    INSERT INTO assets (id, kind, title, summary, body, link, industry, topics, products, personas, allows, confirmed_on)
    SELECT 'ast_' || n, 'CASE_STUDY', said.title, said.summary, said.body, 'https://northbeam.example/' || n,
           (ARRAY['Food', 'Rail', 'Retail', 'Ports', 'Banking'])[1 + n % 5], ARRAY['topic' || n % 200], '{}', '{}', '{}',
           '2026-11-01'
      FROM generate_series(1, 10000) n
     CROSS JOIN LATERAL (
       SELECT string_agg(word, ' ') FILTER (WHERE i <= 6) AS title,
              string_agg(word, ' ') FILTER (WHERE i BETWEEN 7 AND 20) AS summary,
              string_agg(word, ' ') FILTER (WHERE i > 20) AS body
         FROM (SELECT i, (ARRAY['winter', 'month', 'plan', 'site'])[1 + (n * i) % 61] AS common,
                      md5(((n * 7919 + i * 104729) % 3000)::text) AS rare
                 FROM generate_series(1, 80) i) words
        CROSS JOIN LATERAL (SELECT COALESCE(common, left(rare, 7)) AS word) chosen) said`);
  await makeLibrary(db);
  await pool.query('ANALYZE assets');
}, 120_000);

it('words and near words come from the indexes, and a search over ten thousand pieces is quick', async () => {
  const fields = 'title, summary, body, industry, competitor, topics, products, personas';
  const heading = 'title, summary, industry, competitor, topics, products, personas';
  const plan = async (condition: string) => {
    const sql = `EXPLAIN SELECT f.id FROM unnest(ARRAY['winter', 'cutover']::text[]) AS asked(word)
      CROSS JOIN LATERAL (SELECT id FROM assets WHERE withdrawn_at IS NULL AND ${condition} LIMIT 1000) f`;
    const { rows } = await pool.query<{ 'QUERY PLAN': string }>(sql);
    return rows.map((row) => row['QUERY PLAN']).join('\n');
  };
  const words = await plan(`asset_words(${fields}) @@ websearch_to_tsquery('english', asked.word)`);
  const typos = await plan(`asked.word <<% asset_heading(${heading})`);
  expect(words).toContain('Bitmap Index Scan on assets_words');
  expect(typos).toContain('Bitmap Index Scan on assets_heading');
  expect(words + typos).not.toContain('Seq Scan on assets');

  const times: number[] = [];
  for (let run = 0; run < 7; run++) {
    const started = performance.now();
    const found = await findProof(db, { words: need, industry: 'Food', activity: 'REFERENCE_CALL' }, 3, NOW);
    times.push(performance.now() - started);
    expect(found[0]?.title).toBe('From spreadsheets to one plan');
  }
  const median = [...times].sort((a, b) => a - b)[3] ?? 0;
  console.info(`findProof over 10,030 assets: median ${Math.round(median)} ms of ${times.map(Math.round).join(', ')}`);
  expect(median).toBeLessThan(1000);
});
