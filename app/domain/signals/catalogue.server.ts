import type { Reader } from '~/platform/db.server';
import { Catalogue } from './catalogue';
import { defaultCatalogue } from './default-catalogue';

/** The catalogue in force; version 0 is the one that comes with Flywheel. */
export async function getCatalogue(db: Reader): Promise<{ version: number; catalogue: Catalogue }> {
  const row = await db.signalCatalogue.findFirst({
    orderBy: { version: 'desc' },
    select: { version: true, rules: true },
  });
  return row
    ? { version: row.version, catalogue: Catalogue.parse(row.rules) }
    : { version: 0, catalogue: defaultCatalogue };
}

/** All published versions with their notes, newest first. */
export function listCatalogueVersions(db: Reader) {
  return db.signalCatalogue.findMany({
    orderBy: { version: 'desc' },
    select: { version: true, note: true, publishedAt: true, publishedBy: { select: { name: true } } },
    take: 50,
  });
}
