import { activityNames } from '~/domain/advocates/activities';
import { rungNames } from '~/domain/advocates/ladder';
import { moments } from '~/domain/moments/moments';
import { typeNames } from '~/domain/opportunities/audience';
import { getCatalogue } from '~/domain/signals/catalogue.server';
import { PLAYS } from '~/domain/signals/reading';
import { Prisma } from '~/generated/prisma/client';
import type { Reader } from '~/platform/db.server';
import type { FieldName } from './segment-fields';
import type { NameValue } from './segment-words';

export type Choice = { value: string; label: string };
export type Choices = Partial<Record<FieldName, Choice[]>>;

const MOST = 200;
const { sql } = Prisma;

/** What can be chosen for these fields: what our records hold now, or the words of the programme; at most 200 each. */
export async function listSegmentChoices(db: Reader, fields: readonly FieldName[]): Promise<Choices> {
  const found = await Promise.all(
    [...new Set(fields)].map(async (field) => [field, await choicesOf(db, field)] as const),
  );
  return Object.fromEntries(found.filter(([, choices]) => choices !== null));
}

/** Names of the values that are codes or ids. */
export const nameFrom =
  (choices: Choices): NameValue =>
  (field, value) =>
    choices[field]?.find((choice) => choice.value === value)?.label ?? value;

async function choicesOf(db: Reader, field: FieldName): Promise<Choice[] | null> {
  if (field === 'firedSignals') {
    const { catalogue } = await getCatalogue(db);
    return catalogue.signals.map(({ code, name }) => ({ value: code, label: name }));
  }
  const said = fixed[field];
  if (said) return Object.entries(said).map(([value, label]) => ({ value, label }));
  const source = stored[field];
  if (!source) return null;
  return db.$queryRaw<Choice[]>`
    SELECT value, coalesce(max(label), value) AS label FROM (${source}) found (value, label)
     WHERE value <> '' GROUP BY value ORDER BY lower(coalesce(max(label), value)), value LIMIT ${MOST}`;
}

const momentNames = Object.fromEntries(moments.map(({ number, name }) => [String(number), `${number}: ${name}`]));

const fixed: Partial<Record<FieldName, Record<string, string>>> = {
  openMoments: momentNames,
  moments: momentNames,
  cell: Object.fromEntries(Object.entries(PLAYS).map(([cell, { name }]) => [cell, name])),
  readiness: { APPLIED: 'Applied', READY: 'Ready', NOT_READY: 'Not ready' },
  advocateType: typeNames,
  willing: activityNames,
  rungs: rungNames,
};

const stored: Partial<Record<FieldName, Prisma.Sql>> = {
  industry: sql`SELECT industry, NULL FROM accounts`,
  country: sql`SELECT country, NULL FROM accounts`,
  region: sql`SELECT region, NULL FROM accounts`,
  segment: sql`SELECT segment, NULL FROM accounts`,
  plan: sql`SELECT plan, NULL FROM accounts`,
  products: sql`SELECT unnest(products), NULL FROM accounts`,
  owner: sql`SELECT p.id, p.name FROM people p WHERE EXISTS (SELECT FROM accounts a WHERE a.owner_id = p.id)`,
  productRole: sql`SELECT product_role, NULL FROM contacts`,
  language: sql`SELECT language, NULL FROM contacts`,
  contactCountry: sql`SELECT country, NULL FROM contacts`,
  features: sql`SELECT feature, NULL FROM usage_records`,
  certifications: sql`SELECT title, NULL FROM certifications`,
  cohorts: sql`SELECT id, name FROM cohorts`,
};
