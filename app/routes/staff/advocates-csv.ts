import type { LoaderFunctionArgs } from '@remix-run/node';
import { guard } from '~/domain/access/guard.server';
import { type AdvocateRow, AdvocateSearch, listAdvocates } from '~/domain/advocates/list.server';
import { type CsvColumn, toCsv } from '~/platform/csv-write';
import { db } from '~/platform/db.server';
import { readSearch } from '~/platform/http.server';

/** More rows than this are a data export, not a list. */
const MOST = 10_000;

const day = (date: Date | null) => date && date.toISOString().slice(0, 10);

const columns: CsvColumn<AdvocateRow>[] = [
  { header: 'Name', value: ({ name }) => name },
  { header: 'Account', value: ({ account }) => account?.name ?? null },
  { header: 'Role', value: ({ role }) => role },
  { header: 'Readiness', value: ({ readiness }) => readiness.toLowerCase().replace('_', ' ') },
  { header: 'Look again', value: ({ reviewOn }) => day(reviewOn) },
  { header: 'Paused until', value: ({ pausedUntil }) => day(pausedUntil) },
  { header: 'Rung', value: ({ rung }) => rung },
  { header: 'Asks this quarter', value: ({ askedThisQuarter }) => askedThisQuarter },
  { header: 'Cap', value: ({ cap }) => cap },
  { header: 'Last favour', value: ({ lastFavourAt }) => day(lastFavourAt) },
  { header: 'Joined', value: ({ joinedAt }) => day(joinedAt) },
];

export async function loader(args: LoaderFunctionArgs) {
  await guard(args, 'programme.read');
  const search = readSearch(args.request, AdvocateSearch);
  const { advocates } = await listAdvocates(db(), { ...search, page: 1 }, new Date(), MOST);
  return new Response(toCsv(columns, advocates), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': 'attachment; filename="advocates.csv"',
    },
  });
}
