import { PLAYS } from '~/domain/signals/reading';
import { Prisma } from '~/generated/prisma/client';
import type { GridCell } from '~/generated/prisma/enums';
import type { Reader } from '~/platform/db.server';
import { addTime, minutes } from '~/platform/time';
import type { CrmKind } from './fields';
import { touchedBy } from './touched-accounts.server';

/** The look at the accounts that an import touched begins when it ends; what comes later has other causes. */
const LOOKED_WITHIN = minutes(30);
const MOST = 50;

export type Came = {
  what: 'stopped' | 'withdrawn' | 'ended' | 'moment' | 'cell';
  accountId: string;
  account: string;
  text: string;
  to: string;
};

type Ended = { importId: string; kind: CrmKind; endedAt: Date };
type Event = { kind: string; accountId: string; account: string; data: Record<string, string>; requestId: string };

type Told = (event: Event) => Pick<Came, 'what' | 'text' | 'to'>;

const EVENTS: Record<string, Told> = {
  'help-task.opened': ({ data }: Event) => ({
    ...{ what: 'stopped', text: `Stopped: ${data.stop}. Its owner has a help task` },
    to: `/help-tasks/${data.helpTaskId}`,
  }),
  'ask.withdrawn': ({ requestId }: Event) => ({
    ...{ what: 'withdrawn', text: 'An open ask was taken back' },
    to: `/requests/${requestId}`,
  }),
  'help-task.closed': ({ accountId }: Event) => ({
    ...{ what: 'ended', text: 'What stopped it is over' },
    to: `/accounts/${accountId}`,
  }),
  'moment.fired': ({ data }: Event) => ({
    ...{ what: 'moment', text: `Moment: ${data.name}` },
    to: `/moments/${data.suggestionId}`,
  }),
};

/**
 * What the look at the accounts of an import found, right after it ended: stops that began or ended, asks taken back, moments,
 * and accounts that changed their cell of the grid. The first fifty of each.
 */
export async function cameOfImport(reader: Reader, ended: Ended): Promise<Came[]> {
  const [events, cells] = await Promise.all([listEvents(reader, ended), listCells(reader, ended)]);
  return [
    ...events.map((event) => ({ accountId: event.accountId, account: event.account, ...EVENTS[event.kind]!(event) })),
    ...cells,
  ];
}

const listEvents = (reader: Reader, { endedAt, ...written }: Ended) => reader.$queryRaw<Event[]>`
  SELECT e.kind, a.id AS "accountId", a.name AS account, e.data, e.request_id AS "requestId"
  FROM audit_events e
  LEFT JOIN advocates v ON v.id = e.advocate_id LEFT JOIN contacts c ON c.id = v.contact_id
  JOIN accounts a ON a.id = coalesce(e.account_id, c.account_id)
  WHERE e.kind IN (${Prisma.join(Object.keys(EVENTS))}) AND e.actor_id IS NULL
    AND e.at >= ${endedAt} AND e.at < ${addTime(endedAt, LOOKED_WITHIN)} AND a.id IN (${touchedBy(written)})
  ORDER BY array_position(${Object.keys(EVENTS)}, e.kind), a.name, e.id LIMIT ${MOST}`;

async function listCells(reader: Reader, { endedAt, ...written }: Ended): Promise<Came[]> {
  const rows = await reader.$queryRaw<{ id: string; name: string; cell: GridCell; before: GridCell }[]>`
    SELECT a.id, a.name, r.cell::text AS cell, before.cell::text AS before
    FROM account_readiness r JOIN accounts a ON a.id = r.account_id
    JOIN readiness_days d ON d.account_id = r.account_id AND d.day = ${endedAt}::date
    JOIN LATERAL (SELECT cell FROM readiness_days b WHERE b.account_id = r.account_id AND b.day < d.day
      ORDER BY b.day DESC LIMIT 1) before ON before.cell <> d.cell
    WHERE r.account_id IN (${touchedBy(written)}) ORDER BY a.name LIMIT ${MOST}`;
  return rows.map(({ id, name, cell, before }) => ({
    ...{ what: 'cell' as const, accountId: id, account: name, to: `/accounts/${id}` },
    text: `From “${PLAYS[before].name}” to “${PLAYS[cell].name}”`,
  }));
}
