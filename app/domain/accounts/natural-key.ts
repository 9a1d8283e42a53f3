// A line that the CRM gives no id is found again by what makes it itself, so that the same file twice changes nothing (product §5).
import { createHash } from 'node:crypto';
import type { CellValue } from './cell';
import type { CrmKind } from './fields';

type Values = Record<string, CellValue>;

/** What makes a line of each kind itself beside the person or account it is about. Other kinds need an id of the CRM. */
const PARTS: Partial<Record<CrmKind, { fields: string[]; words: string }>> = {
  USAGE: { fields: ['feature', 'endsOn', 'days'], words: 'person or account, feature and span of days' },
  SURVEYS: { fields: ['kind', 'answeredOn'], words: 'person or account, survey and day' },
  ATTENDANCE: { fields: ['title', 'attendedOn'], words: 'person or account, title and day' },
  CERTIFICATIONS: { fields: ['title', 'certifiedOn'], words: 'person or account, title and day' },
};
/** The surest name of whom a line is about: a person stays the same one at another account. */
const WHO = ['contactExternalId', 'contactEmail', 'accountExternalId', 'accountDomain'];
const MARK = 'key-';

/** What two lines with one key have in common, in words; null for kinds that need an id. */
export const keyWords = (kind: CrmKind): string | null => PARTS[kind]?.words ?? null;

/** Whether an `externalId` was made here, so that no page shows it as an id of the CRM. */
export const isNaturalKey = (externalId: string) => /^key-[0-9a-f]{40}$/.test(externalId);

/**
 * A digest of what makes a line itself: one and the same for the same person or account, subject and day, whatever else the
 * line says. It gives no address away. Null for kinds that need an id, and for a line that is about nobody.
 */
export function naturalKey(kind: CrmKind, values: Values): string | null {
  const parts = PARTS[kind];
  const who = WHO.find((field) => values[field] !== undefined);
  if (!parts || !who) return null;
  const said = [who, values[who], ...parts.fields.map((field) => folded(values[field]))];
  const digest = createHash('sha256')
    .update(JSON.stringify([kind, ...said]))
    .digest('hex');
  return `${MARK}${digest.slice(0, 40)}`;
}

const folded = (value: CellValue | undefined) =>
  String(value ?? '')
    .trim()
    .toLowerCase()
    .normalize('NFC');
