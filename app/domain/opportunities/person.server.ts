import { type Ask, askOf, listMemberships } from '~/domain/cohorts/memberships.server';
import type { Activity, AdvocateType, Readiness, Rung, ThanksPreference, Willingness } from '~/generated/prisma/enums';
import type { Reader } from '~/platform/db.server';
import type { PersonFacts } from './eligibility';
import type { Tastes } from './ranking';

export type Person = PersonFacts &
  Tastes & {
    advocateId: string;
    personId: string;
    name: string;
    email: string;
    jobTitle: string;
    account: { id: string; name: string } | null;
  };

/** One advocate with everything the board's rules look at, in one round trip. Goals only with consent (rules G5). */
const personColumns = `
  SELECT a.id AS "advocateId", p.id AS "personId", p.name, p.email, a.job_title AS "jobTitle", a.readiness, a.type,
         a.thanks_preference AS "thanksPreference", a.declines_value AS "declinesValue", coalesce(a.expertise, '{}') AS expertise,
         acc.id AS "accountId", acc.name AS "accountName", acc.industry, acc.region, acc.plan, acc.segment,
         acc.signed_on AS "signedOn", coalesce(acc.is_public_sector, false) AS "isPublicSector",
         CASE WHEN EXISTS (SELECT FROM consents c WHERE c.advocate_id = a.id AND c.scope = 'PERSONAL_MATCHING'
                              AND c.withdrawn_at IS NULL) THEN a.career_goals END AS "careerGoals",
         (SELECT jsonb_object_agg(w.activity, w.answer) FROM activity_willingness w WHERE w.advocate_id = a.id) AS willingness,
         (SELECT jsonb_agg(jsonb_build_object('activity', f.activity, 'on', f.completed_at))
            FROM favours f WHERE f.advocate_id = a.id) AS favours,
         (SELECT jsonb_agg(jsonb_build_object('rung', r.rung, 'reason', r.reason, 'by', o.name, 'on', r.opened_at))
            FROM rung_openings r JOIN people o ON o.id = r.opened_by_id WHERE r.advocate_id = a.id) AS openings
    FROM advocates a
    JOIN people p ON p.id = a.person_id
    JOIN contacts c ON c.id = a.contact_id
    LEFT JOIN accounts acc ON acc.id = c.account_id`;

export const personSql = `${personColumns} WHERE a.id = $1`;

export type PersonRow = {
  advocateId: string;
  personId: string;
  name: string;
  email: string;
  jobTitle: string;
  readiness: Readiness;
  type: AdvocateType;
  thanksPreference: ThanksPreference;
  declinesValue: boolean;
  expertise: string[];
  accountId: string | null;
  accountName: string | null;
  industry: string | null;
  region: string | null;
  plan: string | null;
  segment: string | null;
  /** text where the row came as JSON */
  signedOn: Date | string | null;
  isPublicSector: boolean;
  careerGoals: string | null;
  willingness: Partial<Record<Activity, Willingness>> | null;
  favours: { activity: Activity; on: string }[] | null;
  openings: { rung: Rung; reason: string; by: string; on: string }[] | null;
};

/** A date or instant as PostgreSQL writes it into JSON; columns are instants in UTC that carry no zone of their own. */
export const instant = (text: string) =>
  new Date(text.length === 10 || /Z|[+-]\d\d:\d\d$/.test(text) ? text : `${text}Z`);
const dated = <T extends { on: string }>(rows: T[] | null) =>
  (rows ?? []).map((row) => ({ ...row, on: instant(row.on) }));

/** A row of `personSql` as the rules want it. */
export function personOf(row: PersonRow): Person {
  const { accountId, accountName, signedOn, willingness, favours, openings, ...rest } = row;
  return {
    ...rest,
    signedOn: typeof signedOn === 'string' ? instant(signedOn) : signedOn,
    willingness: willingness ?? {},
    ladder: { favours: dated(favours), openings: dated(openings) },
    segmentIds: [],
    account: accountId ? { id: accountId, name: accountName ?? '' } : null,
  };
}

/** Segments that audiences ask for; whoever is looked at knows which of them they are in. */
export type Asked = { segmentIds: readonly string[]; now: Date };

/** The advocate behind a claim or a page; null for an unknown id. */
export async function findPerson(db: Reader, advocateId: string, asked: Asked): Promise<Person | null> {
  const [person] = await listPersons(db, [advocateId], asked);
  return person ?? null;
}

/** The same for many, in no order: one round trip, and two more where segments are asked for. */
export async function listPersons(db: Reader, advocateIds: string[], asked: Asked): Promise<Person[]> {
  const rows = await db.$queryRawUnsafe<PersonRow[]>(`${personColumns} WHERE a.id = ANY($1::text[])`, advocateIds);
  return withSegments(askOf(db), rows.map(personOf), asked);
}

/** The same people, each with the segments they are in. */
export async function withSegments(ask: Ask, persons: Person[], { segmentIds, now }: Asked): Promise<Person[]> {
  if (segmentIds.length === 0) return persons;
  const advocateIds = persons.map(({ advocateId }) => advocateId);
  const memberships = await listMemberships(ask, { segmentIds, advocateIds }, now);
  return persons.map((person) => ({ ...person, segmentIds: memberships.get(person.advocateId) ?? [] }));
}
