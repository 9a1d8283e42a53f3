import type { LoaderFunctionArgs } from '@remix-run/node';
import { guard } from '~/domain/access/guard.server';
import { type AccountRow, AccountSearch, listAccounts } from '~/domain/accounts/account-list.server';
import { PLAYS } from '~/domain/signals/reading';
import { type CsvColumn, toCsv } from '~/platform/csv-write';
import { db } from '~/platform/db.server';
import { readSearch } from '~/platform/http.server';

/** More rows than this are a data export, not a list. */
const MOST = 10_000;

const columns: CsvColumn<AccountRow>[] = [
  { header: 'Account', value: ({ name }) => name },
  { header: 'On the grid', value: ({ cell }) => cell && PLAYS[cell].name },
  { header: 'Fit', value: ({ fit }) => fit },
  { header: 'Signals fired', value: ({ fired }) => fired },
  { header: 'Stopped', value: ({ isStopped }) => (isStopped ? 'yes' : 'no') },
  { header: 'Owner', value: ({ owner }) => owner },
  { header: 'Industry', value: ({ industry }) => industry },
  { header: 'Country', value: ({ country }) => country },
  { header: 'Region', value: ({ region }) => region },
  { header: 'Segment', value: ({ segment }) => segment },
  { header: 'Plan', value: ({ plan }) => plan },
  { header: 'Pays a year', value: ({ annualRevenue }) => annualRevenue },
  { header: 'Currency', value: ({ currency }) => currency },
  { header: 'Renewal', value: ({ renewalOn }) => renewalOn && renewalOn.toISOString().slice(0, 10) },
  { header: 'People', value: ({ people }) => people },
  { header: 'Advocates', value: ({ advocates }) => advocates },
];

export async function loader(args: LoaderFunctionArgs) {
  await guard(args, 'programme.read');
  const search = readSearch(args.request, AccountSearch);
  const { accounts } = await listAccounts(db(), { ...search, page: 1 }, { take: MOST });
  return new Response(toCsv(columns, accounts), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': 'attachment; filename="accounts.csv"',
    },
  });
}
