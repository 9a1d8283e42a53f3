// Which column becomes which field: suggested from the header (plain names, HubSpot properties, Salesforce API names), then a person's choice.
import { readCell } from './cell';
import type { CrmField } from './field';
import { CRM_FIELDS, CRM_KEYS, CRM_NEEDS, NEW_NEEDS, WORD_FIELDS, findField, type CrmKind } from './fields';

/** Column name → field name; a column that is not in it, or has an empty field, is left out. */
export type Mapping = Record<string, string>;

const CONSENT =
  /consent|optin|optout|optedout|subscri(?:bed|ption|be)|gdpr|donotcall|donotcontact|marketable|legalbasis/;

/**
 * The field that each column most likely is. A column whose name says nothing sure is left out, and so is one whose name the
 * header `repeated`, or whose first values (`rows`) are no words that its field knows.
 */
export function suggestMapping(
  kind: CrmKind,
  header: string[],
  { repeated = [], rows = [] }: { repeated?: string[]; rows?: string[][] } = {},
): Mapping {
  const sure = header.filter((column) => !repeated.includes(column));
  const columns = new Map(sure.map((column) => [plainName(column), column] as const).reverse());
  const fits = (field: CrmField, column: string) => {
    const index = header.indexOf(column);
    return !WORD_FIELDS.includes(field.type) || rows.every((cells) => readCell(field.type, cells[index] ?? '').ok);
  };
  const taken = new Set<string>();
  const mapping: Mapping = {};
  for (const field of CRM_FIELDS[kind]) {
    const name = field.headers.find((it) => !taken.has(it) && columns.has(it) && fits(field, columns.get(it)!));
    if (!name) continue;
    taken.add(name);
    mapping[columns.get(name)!] = field.name;
  }
  return mapping;
}

/** Why a column is left out although it looks useful; null when there is nothing to say. */
export function columnNote(kind: CrmKind, column: string): string | null {
  const name = plainName(column);
  if (kind !== 'SUBSCRIPTIONS' && CONSENT.test(name)) return 'Consent cannot be imported: only the person gives it.';
  if (name === 'annualrevenue') return 'In most CRMs this is the turnover of the account, not what it pays you.';
  return null;
}

/** What keeps a mapping from being used, each in one sentence; empty when it can be. */
export function checkMapping(kind: CrmKind, mapping: Mapping, header: string[]): string[] {
  const used = usedColumns(mapping, header);
  const names = used.map(([, name]) => name);
  const label = (name: string) => `“${findField(kind, name)?.label ?? name}”`;
  const need = NEW_NEEDS[kind];
  const isOnlyKeys = names.every((name) => CRM_KEYS[kind].includes(name));
  const needs = need && isOnlyKeys ? [[need], ...CRM_NEEDS[kind]] : CRM_NEEDS[kind];
  const lacking = needs.filter((group) => !group.some((name) => names.includes(name)));
  const twice = names.filter((name, index) => names.indexOf(name) !== index);
  const unknown = used.filter(([, name]) => !findField(kind, name));
  return [
    ...lacking.map(
      (group) => `Choose the column that holds ${group.map(label).join(' or ')}${whyNeeded(kind, group)}.`,
    ),
    ...(kind === 'SURVEYS' && names.includes('score') && !names.includes('kind') ? [NO_KIND] : []),
    ...[...new Set(twice)].map((name) => `${label(name)} is chosen for more than one column.`),
    ...unknown.map(([column]) => `“${column}” has a field that does not exist.`),
  ];
}

const NO_KIND =
  'Choose the column that says NPS or CSAT, or choose “NPS score” or “CSAT score” for the column of scores.';

const whyNeeded = (kind: CrmKind, group: string[]) =>
  CRM_KEYS[kind].some((key) => group.includes(key)) ? ': without it a second import would double everything' : '';

/** The mapped columns in file order: where the cell stands, the column's name and its field. Unknown fields are left out. */
export function mappedColumns(
  kind: CrmKind,
  mapping: Mapping,
  header: string[],
): { index: number; column: string; field: CrmField }[] {
  return usedColumns(mapping, header).flatMap(([column, name]) => {
    const field = findField(kind, name);
    return field ? [{ index: header.indexOf(column), column, field }] : [];
  });
}

function usedColumns(mapping: Mapping, header: string[]): [string, string][] {
  // A column may be called “constructor”, which every object has.
  return header.flatMap((column) =>
    Object.hasOwn(mapping, column) && mapping[column] ? [[column, mapping[column]] as [string, string]] : [],
  );
}

/** A column name as it is compared: no capitals, spaces or signs, and without HubSpot's `property_`. */
export const plainName = (column: string) =>
  column
    .toLowerCase()
    .replace(/^property_/, '')
    .replace(/[^\p{L}\p{N}]/gu, '');
