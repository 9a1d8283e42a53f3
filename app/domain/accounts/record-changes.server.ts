import { record, type Actor } from '~/domain/audit/record.server';
import type { Tx } from '~/platform/db.server';
import type { FieldChange } from './difference';
import { fieldLabel, findField, type CrmKind } from './fields';
import { fieldText } from './field-text';
import type { WritableLine } from './record-columns';

type Run = { id: string; kind: CrmKind; fileName: string };
type Written = { lines: WritableLine[]; by: Actor; now: Date };

/** One event for each changed account, contact or deal, on the timelines of the account and, if it is one, the advocate. */
export async function recordChanges(tx: Tx, { id, kind, fileName }: Run, { lines, by, now }: Written) {
  const changed = lines.filter(({ outcome }) => outcome === 'CHANGED');
  const abouts = await subjects(tx, kind, changed);
  for (const { line, label, recordId, values, changes } of changed) {
    const event = { at: now, by, about: abouts.get(recordId) ?? {} };
    const data = { importId: id, line, name: label, changes: changes.map((change) => withoutAddress(kind, change)) };
    const reasons = [
      ...changes.map((change) => sentence(kind, change, values.currency)),
      `By the import of “${fileName}”, line ${line}.`,
    ];
    if (kind === 'ACCOUNTS') await record(tx, { kind: 'account.changed', ...event, data, reasons });
    if (kind === 'CONTACTS')
      await record(tx, { kind: 'contact.changed', ...event, data: { ...data, contactId: recordId }, reasons });
    if (kind === 'DEALS')
      await record(tx, { kind: 'deal.changed', ...event, data: { ...data, dealId: recordId }, reasons });
  }
}

async function subjects(tx: Tx, kind: CrmKind, lines: WritableLine[]) {
  const ids = { id: { in: lines.map(({ recordId }) => recordId) } };
  if (kind === 'ACCOUNTS') return new Map(lines.map(({ recordId }) => [recordId, { accountId: recordId }]));
  if (kind === 'DEALS') {
    const deals = await tx.deal.findMany({ where: ids, select: { id: true, accountId: true } });
    return new Map(deals.map(({ id, accountId }) => [id, { accountId }]));
  }
  const contacts = await tx.contact.findMany({
    where: ids,
    select: { id: true, accountId: true, advocate: { select: { id: true } } },
  });
  return new Map(contacts.map(({ id, accountId, advocate }) => [id, { accountId, advocateId: advocate?.id }]));
}

const isPrivate = (kind: CrmKind, field: string) => ['email', 'phone'].includes(findField(kind, field)?.type ?? '');

const withoutAddress = (kind: CrmKind, { field, from, to }: FieldChange) =>
  isPrivate(kind, field) ? { field } : { field, from, to };

function sentence(
  kind: CrmKind,
  { field, from, to }: FieldChange,
  currency: WritableLine['values'][string] | undefined,
) {
  const label = fieldLabel(kind, field);
  if (isPrivate(kind, field)) return `${label} changed.`;
  const text = (value: typeof from) => fieldText({ kind, field, currency }, value);
  return `${label} changed from ${text(from)} to ${text(to)}.`;
}
