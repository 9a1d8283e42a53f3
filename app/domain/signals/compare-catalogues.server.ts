import type { Db } from '~/platform/db.server';
import type { Catalogue } from './catalogue';
import { addToEffect, type CatalogueEffect, noEffect } from './catalogue-effect';
import { getCatalogue } from './catalogue.server';
import { chunksOf } from './look-at-accounts.server';
import { listReadingFacts, readingOf } from './reading-facts.server';

/**
 * So many accounts are looked at while somebody waits: half a second a thousand, of which some hundreds at a time are in memory.
 * Ids are random, so they are a fair sample of more.
 */
const MOST = 20_000;

/**
 * What publishing a draft would change today: who would be ready and who no longer, by the facts as they are. `of`: all
 * accounts there are; more than `effect.accounts` when there are over 20,000.
 */
export async function compareCatalogues(
  db: Db,
  draft: Catalogue,
  now: Date,
): Promise<{ effect: CatalogueEffect; of: number }> {
  const { catalogue } = await getCatalogue(db);
  let effect = noEffect();
  for await (const ids of chunksOf(db)) {
    const known = await listReadingFacts(db, ids, now);
    const compared = known.map((one) => ({
      id: one.facts.id,
      name: one.facts.name,
      before: readingOf(one, catalogue, now),
      after: readingOf(one, draft, now),
    }));
    effect = addToEffect(effect, compared, { before: catalogue, after: draft });
    if (effect.accounts >= MOST) break;
  }
  return { effect, of: Math.max(effect.accounts, await db.account.count()) };
}
