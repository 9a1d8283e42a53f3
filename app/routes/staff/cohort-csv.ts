import type { LoaderFunctionArgs } from '@remix-run/node';
import { guard, notFound } from '~/domain/access/guard.server';
import { findCohort } from '~/domain/cohorts/cohorts.server';
import { listMembers, type Member } from '~/domain/cohorts/members.server';
import { CohortSearch } from '~/domain/cohorts/schema';
import { type CsvColumn, toCsv } from '~/platform/csv-write';
import { db } from '~/platform/db.server';
import { readSearch } from '~/platform/http.server';

const MOST = 10_000;
const day = (date: Date | null) => date && date.toISOString().slice(0, 10);

const columns: CsvColumn<Member>[] = [
  { header: 'Name', value: ({ name }) => name },
  { header: 'Account', value: ({ account }) => account?.name ?? null },
  { header: 'Status', value: ({ status }) => status },
  { header: 'Reason', value: ({ reason }) => reason },
  { header: 'Invited', value: ({ invitedAt }) => day(invitedAt) },
  { header: 'Reminders', value: ({ reminders }) => reminders },
  { header: 'Joined', value: ({ joinedAt }) => day(joinedAt) },
  { header: 'Favours', value: ({ favours }) => favours },
];

export async function loader(args: LoaderFunctionArgs) {
  await guard(args, 'cohorts.manage');
  const cohort = await findCohort(db(), args.params.id ?? '');
  if (!cohort) throw notFound();
  const search = readSearch(args.request, CohortSearch);
  const { members } = await listMembers(db(), cohort.id, { ...search, page: 1 }, MOST);
  return new Response(toCsv(columns, members), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="cohort-${cohort.slug}.csv"`,
    },
  });
}
