// A planned line → what is written: links become ids, days become dates. Domains are rows of their own (write-records.server.ts).
import { dateFromDay } from '~/platform/time';
import type { CellValue } from './cell';
import type { CrmValues } from './crm-row';
import type { FieldChange } from './difference';
import { findField, type CrmKind } from './fields';
import type { Links } from './import-checks';

export type WritableLine = {
  line: number;
  outcome: 'NEW' | 'CHANGED';
  label: string;
  recordId: string;
  values: CrmValues;
  links: Links;
  changes: FieldChange[];
};

const LINKED = new Set(['accountExternalId', 'ownerEmail', 'domain']);

/** The fields a line writes: of a new record all that the file says, of a changed one the changes only. */
export const fieldsOf = ({ outcome, values, changes }: WritableLine) =>
  outcome === 'NEW' ? Object.keys(values) : changes.map((change) => change.field);

/** Column values for the database, without the id. */
export function recordColumns(kind: CrmKind, line: WritableLine): Record<string, CellValue | Date> {
  const fields = fieldsOf(line);
  const columns: Record<string, CellValue | Date> = {};
  for (const field of fields.filter((name) => !LINKED.has(name))) {
    const value = line.values[field]!;
    columns[field] = findField(kind, field)?.type === 'date' ? dateFromDay(String(value)) : value;
  }
  const { accountId, ownerId } = line.links;
  // A new contact may have found its account by the domain of the address, which no column says.
  if (accountId && (line.outcome === 'NEW' || fields.includes('accountExternalId'))) columns.accountId = accountId;
  if (ownerId && fields.includes('ownerEmail')) columns.ownerId = ownerId;
  return columns;
}
