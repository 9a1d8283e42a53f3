import { Prisma } from '~/generated/prisma/client';
import type { Tx } from '~/platform/db.server';
import type { FieldChange } from './difference';
import type { CrmKind } from './fields';
import { RECORD_TABLES } from './record-tables';
import { referredRecords } from './referring.server';
import { storedRecords } from './stored-records.server';
import { lostLinks, type Before } from './undo-links.server';

/** A written line that is to be taken back. */
export type UndoneLine = {
  line: number;
  outcome: 'NEW' | 'CHANGED';
  label: string;
  recordId: string;
  changes: FieldChange[];
  before: Before | null;
};

/**
 * What decides whether lines can be taken back. `of`: how a record is now; `holders`: who has an old address by now;
 * `lost`: why a record cannot go back to what it belonged to. The records are locked by the caller.
 */
export async function undoFacts(tx: Tx, kind: CrmKind, lines: UndoneLine[]) {
  const ids = lines.map(({ recordId }) => recordId);
  const created = lines.filter(({ outcome }) => outcome === 'NEW').map(({ recordId }) => recordId);
  const stored = new Map((await storedRecords(tx, kind, keys({ ids }))).map(({ id, values }) => [id, values]));
  const changed = await changedSince(tx, kind, created);
  const referred = await referredRecords(tx, kind, created);
  const joined = kind === 'CONTACTS' ? await joinedContacts(tx, ids) : new Set<string>();
  return {
    lost: await lostLinks(tx, kind, lines),
    holders: kind === 'CONTACTS' ? await holdersOf(tx, lines) : new Map<string, string>(),
    of: (id: string) => ({
      ...{ values: stored.get(id) ?? null, hasJoined: joined.has(id) },
      ...{ isChangedSince: changed.has(id), referred: referred.get(id) ?? [] },
    }),
  };
}

const keys = (named: { ids?: string[]; emails?: string[] }) => ({
  ...{ ids: [], externalIds: [], emails: [], domains: [] },
  ...named,
});

async function changedSince(tx: Tx, kind: CrmKind, ids: string[]): Promise<Set<string>> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM ${Prisma.raw(RECORD_TABLES[kind].table)} WHERE id = ANY(${ids}) AND updated_at <> created_at`;
  return new Set(rows.map(({ id }) => id));
}

async function joinedContacts(tx: Tx, ids: string[]): Promise<Set<string>> {
  const rows = await tx.advocate.findMany({ where: { contactId: { in: ids } }, select: { contactId: true } });
  return new Set(rows.map(({ contactId }) => contactId));
}

/** Who holds the old addresses by now: address → contact. */
async function holdersOf(tx: Tx, lines: UndoneLine[]): Promise<Map<string, string>> {
  const emails = lines.flatMap(({ changes }) =>
    changes.flatMap(({ field, from }) => (field === 'email' && from ? [String(from)] : [])),
  );
  const held = emails.length > 0 ? await storedRecords(tx, 'CONTACTS', keys({ emails })) : [];
  return new Map(held.map(({ id, values }) => [String(values.email), id]));
}
