import type { LoaderFunctionArgs } from '@remix-run/node';
import { guard } from '~/domain/access/guard.server';
import { listRequests, type QueueRow } from '~/domain/requests/queue.server';
import { QueueQuery } from '~/domain/requests/queue-schema';
import { viewerOf } from '~/domain/requests/viewer';
import { type CsvColumn, toCsv } from '~/platform/csv-write';
import { db } from '~/platform/db.server';
import { readSearch } from '~/platform/http.server';

/** More rows than this are a data export, not a list. */
const MOST = 5000;

const moment = (date: Date | null) => date && date.toISOString();

const columns: CsvColumn<QueueRow>[] = [
  { header: 'Number', value: ({ number }) => `R-${number}` },
  { header: 'Request', value: ({ title }) => title },
  { header: 'Deal', value: ({ deal }) => deal?.name ?? null },
  { header: 'Value', value: ({ deal }) => deal?.value ?? null },
  { header: 'Stage', value: ({ deal }) => deal?.stage ?? null },
  { header: 'Requester', value: ({ requester }) => requester },
  { header: 'Team', value: ({ team }) => team },
  { header: 'Needed by', value: ({ neededBy }) => neededBy },
  { header: 'Submitted', value: ({ submittedAt }) => moment(submittedAt) },
  { header: 'Due', value: ({ dueAt }) => moment(dueAt) },
  { header: 'SLA clock', value: ({ clock }) => clock.text },
  { header: 'Tier', value: ({ tier }) => tier },
  { header: 'Status', value: ({ status }) => status.label },
  { header: 'Note', value: ({ note }) => note },
  { header: 'Assignee', value: ({ assignee }) => assignee },
  { header: 'Closed', value: ({ closedAt }) => moment(closedAt) },
];

export async function loader(args: LoaderFunctionArgs) {
  const viewer = viewerOf(await guard(args, 'requests.submit'));
  const search = { ...readSearch(args.request, QueueQuery), page: 1 };
  const { rows } = await listRequests(db(), { viewer, search, now: new Date() }, MOST);
  return new Response(toCsv(columns, rows), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': 'attachment; filename="requests.csv"',
    },
  });
}
