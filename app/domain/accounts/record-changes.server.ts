import { Prisma } from '~/generated/prisma/client';
import { recordMany, type Actor, type Subjects } from '~/domain/audit/record.server';
import type { Tx } from '~/platform/db.server';
import type { CrmValues } from './crm-row';
import type { FieldChange } from './difference';
import { fieldLabel, findField, type CrmKind } from './fields';
import { fieldText } from './field-text';
import { RECORD_TABLES } from './record-tables';

type Run = { id: string; kind: CrmKind; fileName: string };
export type ChangedRecord = {
  line: number;
  label: string;
  recordId: string;
  values: CrmValues;
  changes: Change[];
};
type Change = { field: string; from: FieldChange['from']; to: FieldChange['from'] };
/** `isUndo`: the import is being taken back. */
type Written = { lines: ChangedRecord[]; by: Actor; now: Date; isUndo?: boolean };

/** One event for each changed record, on the timelines of its account and, where it is about one, of the advocate. */
export async function recordChanges(
  tx: Tx,
  { id, kind, fileName }: Run,
  { lines, by, now, isUndo = false }: Written,
): Promise<void> {
  if (lines.length === 0) return;
  const how = isUndo ? 'By taking back the import of' : 'By the import of';
  const abouts = await subjects(tx, kind, lines);
  const events = lines.map(({ line, label, recordId, values, changes }) => ({
    ...{ at: now, by, about: abouts.get(recordId) ?? {} },
    data: { importId: id, line, name: label, changes: changes.map((change) => withoutAddress(kind, change)) },
    reasons: [
      ...changes.map((change) => sentence(kind, change, values.currency)),
      `${how} “${fileName}”, line ${line}.`,
    ],
    recordId,
  }));
  if (kind === 'ACCOUNTS')
    return recordMany(
      tx,
      events.map(({ recordId: _, ...event }) => ({ kind: 'account.changed' as const, ...event })),
    );
  if (kind === 'CONTACTS')
    return recordMany(
      tx,
      events.map(({ recordId: contactId, data, ...event }) => ({
        ...{ kind: 'contact.changed' as const, ...event },
        data: { ...data, contactId },
      })),
    );
  if (kind === 'DEALS')
    return recordMany(
      tx,
      events.map(({ recordId: dealId, data, ...event }) => ({
        ...{ kind: 'deal.changed' as const, ...event },
        data: { ...data, dealId },
      })),
    );
  await recordMany(
    tx,
    events.map(({ recordId, data, ...event }) => ({
      ...{ kind: 'fact.changed' as const, ...event },
      data: { ...data, of: kind, recordId },
    })),
  );
}

/** Whose timelines a change stands on. */
async function subjects(tx: Tx, kind: CrmKind, lines: ChangedRecord[]): Promise<Map<string, Subjects>> {
  const ids = lines.map(({ recordId }) => recordId);
  if (kind === 'ACCOUNTS') return new Map(ids.map((id) => [id, { accountId: id }]));
  const contact = kind === 'CONTACTS' ? 't.id' : RECORD_TABLES[kind].links.contactId ? 't.contact_id' : 'NULL';
  const rows = await tx.$queryRaw<{ id: string; accountId: string | null; advocateId: string | null }[]>`
    SELECT t.id, t.account_id AS "accountId", a.id AS "advocateId" FROM ${Prisma.raw(RECORD_TABLES[kind].table)} t
    LEFT JOIN advocates a ON a.contact_id = ${Prisma.raw(contact)} WHERE t.id = ANY(${ids})`;
  return new Map(rows.map(({ id, accountId, advocateId }) => [id, { accountId, advocateId }]));
}

const isPrivate = (kind: CrmKind, field: string) =>
  ['email', 'staff', 'phone'].includes(findField(kind, field)?.type ?? '');

const withoutAddress = (kind: CrmKind, { field, from, to }: Change) =>
  isPrivate(kind, field) ? { field } : { field, from, to };

function sentence(kind: CrmKind, { field, from, to }: Change, currency: CrmValues[string] | undefined) {
  const label = fieldLabel(kind, field);
  if (isPrivate(kind, field)) return `${label} changed.`;
  const text = (value: typeof from) => fieldText({ kind, field, currency }, value);
  return `${label} changed from ${text(from)} to ${text(to)}.`;
}
