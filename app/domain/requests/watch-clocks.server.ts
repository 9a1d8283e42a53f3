import { record, system } from '~/domain/audit/record.server';
import { getSettings } from '~/domain/settings/queries.server';
import type { Settings } from '~/domain/settings/schema';
import { Prisma } from '~/generated/prisma/client';
import type { Db, Reader, Tx } from '~/platform/db.server';
import { calendarOf } from './business-calendar';
import { addBusinessTime } from './business-hours';
import { clockColumns, clockFacts } from './clock-columns.server';
import { mailClock } from './clock-letters.server';
import { LONGEST_WARNING, type Telling, tellingWords, tellNow } from './sla-watch';
import { SopSettings } from './sop';

const AT_ONCE = 200;

/**
 * Tells of promises that are nearly due, late, and late for long, each once a request however many workers look. Looks at
 * all that can have something to tell, some at a time; each request has a transaction of its own. Returns how much was told.
 */
export async function watchClocks(db: Db, now: Date): Promise<number> {
  const settings = await getSettings(db);
  const calendars = [null, ...settings.calendars.map(({ name }) => name)].map((name) => calendarOf(settings, name));
  const horizon = new Date(
    Math.max(...calendars.map((calendar) => addBusinessTime(calendar, now, LONGEST_WARNING).getTime())),
  );
  let told = 0;
  for (let after = ''; ;) {
    const ids = await listWatched(db, horizon, after);
    const rows = await findRows(db, ids);
    const due = rows.filter((row) => tellingsOf(row, { settings, now }).length > 0);
    for (const { id } of due) told += await tell(db, id, { settings, now });
    if (ids.length < AT_ONCE) return told;
    after = ids.at(-1) ?? after;
  }
}

/** Running clocks that end before `horizon` and have not told everything. */
async function listWatched(db: Db, horizon: Date, after: string): Promise<string[]> {
  const toldAll = (promise: string) => Prisma.sql`EXISTS (SELECT FROM sla_events e
    WHERE e.request_id = r.id AND e.promise::text = ${promise} AND e.kind = 'ESCALATION')`;
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT r.id FROM requests r
     WHERE r.status <> 'CLOSED' AND r.paused_at IS NULL AND r.id > ${after}
       AND ((r.first_answered_at IS NULL AND r.first_answer_due_at <= ${horizon} AND NOT ${toldAll('FIRST_ANSWER')})
            OR (r.fulfil_due_at <= ${horizon} AND NOT ${toldAll('FULFIL')}))
     ORDER BY r.id LIMIT ${AT_ONCE}`;
  return rows.map(({ id }) => id);
}

const findRows = (db: Reader, ids: string[]) =>
  db.request.findMany({
    where: { id: { in: ids } },
    select: {
      ...clockColumns,
      id: true,
      number: true,
      title: true,
      sop: { select: { settings: true } },
      slaEvents: { select: { promise: true, kind: true } },
    },
  });
type Row = Awaited<ReturnType<typeof findRows>>[number];
type Ground = { settings: Settings; now: Date };

const escalationOf = (row: Row) => SopSettings.parse(row.sop.settings).escalate;

const tellingsOf = (row: Row, { settings, now }: Ground) =>
  tellNow(
    { facts: clockFacts(row), warnHours: escalationOf(row).warnHours, told: row.slaEvents },
    now,
    calendarOf(settings, row.calendar),
  );

/** Judges one request again with its row locked, and tells what is to be told of it. */
function tell(db: Db, id: string, ground: Ground): Promise<number> {
  return db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT id FROM requests WHERE id = ${id} FOR UPDATE`;
    const [row] = await findRows(tx, [id]);
    const tellings = row ? tellingsOf(row, ground) : [];
    for (const telling of tellings) if (row) await tellOne(tx, { row, telling, ...ground });
    return tellings.length;
  });
}

async function tellOne(tx: Tx, { row, telling, settings, now }: Ground & { row: Row; telling: Telling }) {
  const { promise, kind, dueAt } = telling;
  const { headline, reason } = tellingWords(telling, now, calendarOf(settings, row.calendar));
  const letter = { telling, to: escalationOf(row).to, headline, reason, now };
  const toldIds = await mailClock(tx, row.id, letter);
  await tx.slaEvent.create({ data: { requestId: row.id, promise, kind, dueAt, at: now, toldIds } });
  await record(tx, {
    kind: 'request.clock-told',
    at: now,
    by: system,
    about: { requestId: row.id },
    data: { number: row.number, title: row.title, promise, told: kind, people: toldIds.length },
    reasons: [reason],
  });
}
