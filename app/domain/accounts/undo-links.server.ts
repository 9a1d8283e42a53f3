import { Prisma } from '~/generated/prisma/client';
import type { Tx } from '~/platform/db.server';
import type { CrmKind } from './fields';
import type { LinkName, RecordLink } from './record-tables';
import { linksOf, namesOf } from './set-fields.server';

/** What a record belonged to before an import, by our ids; null: to nothing. */
export type Before = Partial<Record<LinkName, string | null>>;

const LINKED = {
  account: Prisma.sql`SELECT id FROM accounts WHERE true`,
  contact: Prisma.sql`SELECT id FROM contacts WHERE true`,
  person: Prisma.sql`SELECT id FROM people WHERE role <> 'ADVOCATE' AND disabled_at IS NULL`,
};

/** Why a record cannot go back to what it belonged to: that is gone, or the owner left. Null where it can, or `field` is no link. */
export async function lostLinks(
  tx: Tx,
  kind: CrmKind,
  lines: { before: Before | null }[],
): Promise<(line: { before: Before | null }, field: string) => string | null> {
  const links = linksOf(kind);
  const there = new Set<string>();
  for (const [name, link] of links) for (const id of await stillThere(tx, link, idsOf(lines, name))) there.add(id);
  return ({ before }, field) => {
    const [name, link] = links.find(([, it]) => namesOf(it).includes(field)) ?? [];
    if (!name || !link) return null;
    const id = before?.[name];
    if (id === undefined) return 'What it belonged to before was not kept.';
    if (id === null || there.has(id)) return null;
    return link.to === 'person'
      ? 'Its owner before is not on staff any more.'
      : 'What it belonged to before was removed.';
  };
}

const idsOf = (lines: { before: Before | null }[], name: LinkName) =>
  lines.flatMap(({ before }) => (before?.[name] ? [before[name]] : []));

async function stillThere(tx: Tx, { to }: RecordLink, ids: string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const rows = await tx.$queryRaw<{ id: string }[]>`${LINKED[to]} AND id = ANY(${ids})`;
  return rows.map(({ id }) => id);
}
