import type { LoaderFunctionArgs } from '@remix-run/node';
import { guard } from '~/domain/access/guard.server';
import { ReportQuery } from '~/domain/requests/queue-schema';
import type { Measures } from '~/domain/requests/report';
import { readReport } from '~/domain/requests/report.server';
import { inHours } from '~/domain/requests/report-words';
import { teamNames } from '~/domain/requests/teams';
import { type CsvColumn, toCsv } from '~/platform/csv-write';
import { db } from '~/platform/db.server';
import { readSearch } from '~/platform/http.server';

type Line = { by: string; group: string; measures: Measures };

const hours = (ms: number | null) => (ms === null ? null : inHours(ms));

const columns: CsvColumn<Line>[] = [
  { header: 'By', value: ({ by }) => by },
  { header: 'Group', value: ({ group }) => group },
  { header: 'Submitted', value: ({ measures }) => measures.submitted },
  { header: 'First answers', value: ({ measures }) => measures.first.n },
  { header: 'First answer, median hours', value: ({ measures }) => hours(measures.first.median) },
  { header: 'First answer, 90% within hours', value: ({ measures }) => hours(measures.first.p90) },
  { header: 'Fulfilled', value: ({ measures }) => measures.fulfil.n },
  { header: 'To fulfil, median hours', value: ({ measures }) => hours(measures.fulfil.median) },
  { header: 'To fulfil, 90% within hours', value: ({ measures }) => hours(measures.fulfil.p90) },
  { header: 'Promises due', value: ({ measures }) => measures.promises.of },
  { header: 'Promises kept', value: ({ measures }) => measures.promises.part },
  { header: 'Asks answered or run out', value: ({ measures }) => measures.acceptance.of },
  { header: 'Asks accepted', value: ({ measures }) => measures.acceptance.part },
  { header: 'Fulfilled by a person', value: ({ measures }) => measures.outcomes.FULFILLED_BY_PERSON },
  { header: 'Fulfilled by an asset', value: ({ measures }) => measures.outcomes.FULFILLED_BY_ASSET },
  { header: 'Declined', value: ({ measures }) => measures.outcomes.DECLINED },
  { header: 'Lapsed', value: ({ measures }) => measures.outcomes.LAPSED },
  { header: 'Withdrawn', value: ({ measures }) => measures.outcomes.WITHDRAWN },
  { header: 'Still open', value: ({ measures }) => measures.outcomes.OPEN },
];

export async function loader(args: LoaderFunctionArgs) {
  await guard(args, 'impact.read');
  const { period, all, teams, tiers, people } = await readReport(
    db(),
    readSearch(args.request, ReportQuery),
    new Date(),
  );
  const lines: Line[] = [
    { by: 'All', group: 'All', measures: all },
    ...teams.map(({ key, measures }) => ({ by: 'Team', group: teamNames[key], measures })),
    ...tiers.map(({ key, measures }) => ({ by: 'Tier', group: `${key}`, measures })),
    ...people.map(({ key, measures }) => ({ by: 'Person', group: key ?? 'Nobody yet', measures })),
  ];
  return new Response(toCsv(columns, lines), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="requests-${period.fromDay}-${period.toDay}.csv"`,
    },
  });
}
