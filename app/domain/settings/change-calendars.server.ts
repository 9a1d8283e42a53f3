import type { Actor } from '~/domain/audit/record.server';
import type { Db, Tx } from '~/platform/db.server';
import { type Result, ok, refuse } from '~/platform/result';
import type { CalendarForm } from './business-calendars';
import { getSettings } from './queries.server';
import type { Settings } from './schema';
import { writeSettings } from './write-settings.server';

export type CalendarRefusal =
  | { code: 'name-taken' | 'gone' | 'too-many' }
  | { code: 'region-taken'; region: string; by: string }
  | { code: 'in-use'; requests: number; sops: string[] };

const MOST = 40;

/**
 * Adds, changes or removes a business calendar, or changes the company's own week days. Refused: a second of one name, a
 * region that another calendar serves, removing one that open requests or an SOP in force follow.
 */
export async function changeCalendars(
  db: Db,
  form: CalendarForm,
  by: Actor,
  now: Date,
): Promise<Result<undefined, CalendarRefusal>> {
  return db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT id FROM settings WHERE id = 1 FOR UPDATE`;
    const { calendars } = await getSettings(tx);
    const changes = await changesOf(tx, form, calendars);
    if (!changes.ok) return changes;
    await writeSettings(tx, changes.value, by, now);
    return ok();
  });
}

type Calendars = Settings['calendars'];

async function changesOf(
  tx: Tx,
  form: CalendarForm,
  calendars: Calendars,
): Promise<Result<Partial<Settings>, CalendarRefusal>> {
  if (form.intent === 'company') return ok({ businessDays: form.weekdays });
  const others = calendars.filter(({ name }) => name !== form.name);
  const isThere = others.length < calendars.length;
  if (form.intent === 'remove') {
    if (!isThere) return refuse({ code: 'gone' });
    const uses = await usesOf(tx, form.name);
    return uses ? refuse(uses) : ok({ calendars: others });
  }
  const { intent: _intent, isNew, ...calendar } = form;
  if (isNew && isThere) return refuse({ code: 'name-taken' });
  if (!isNew && !isThere) return refuse({ code: 'gone' });
  if (others.length >= MOST) return refuse({ code: 'too-many' });
  const taken = regionTaken(calendar.regions, others);
  if (taken) return refuse(taken);
  return ok({ calendars: [...others, calendar].toSorted((a, b) => a.name.localeCompare(b.name)) });
}

function regionTaken(regions: string[], others: Calendars): CalendarRefusal | null {
  for (const region of regions) {
    const other = others.find((one) => one.regions.some((its) => its.toLowerCase() === region.toLowerCase()));
    if (other) return { code: 'region-taken', region, by: other.name };
  }
  return null;
}

/** Who follows a calendar: open requests, and the newest version of each team's SOP. */
async function usesOf(tx: Tx, name: string): Promise<CalendarRefusal | null> {
  const requests = await tx.request.count({ where: { calendar: name, status: { not: 'CLOSED' } } });
  const sops = await tx.$queryRaw<{ team: string }[]>`
    SELECT team::text FROM (SELECT DISTINCT ON (team) team, settings FROM sops
                             WHERE published_at IS NOT NULL ORDER BY team, version DESC) newest
     WHERE EXISTS (SELECT FROM jsonb_each(settings -> 'speed') AS promise (tier, said)
                    WHERE said ->> 'calendar' = ${name}) ORDER BY 1`;
  return requests || sops.length ? { code: 'in-use', requests, sops: sops.map(({ team }) => team) } : null;
}
