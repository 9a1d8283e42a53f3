import type { LoaderFunctionArgs } from '@remix-run/node';
import { guard } from '~/domain/access/guard.server';
import { readInfluence } from '~/domain/impact/deals.server';
import { periodOf } from '~/domain/impact/period';
import { ImpactSearch } from '~/domain/impact/schema';
import { getSettings } from '~/domain/settings/queries.server';
import { toCsv } from '~/platform/csv-write';
import { db } from '~/platform/db.server';
import { readSearch } from '~/platform/http.server';
import { dayIn } from '~/platform/time';

/** The influenced deals of a period as a file. */
export async function loader(args: LoaderFunctionArgs) {
  await guard(args, 'impact.read');
  const { period } = readSearch(args.request, ImpactSearch);
  const { currency } = await getSettings(db());
  const { list } = await readInfluence(db(), periodOf(period, new Date()), currency);
  const file = toCsv(
    [
      { header: 'Deal', value: ({ name }) => name },
      { header: 'Account', value: ({ account }) => account?.name ?? null },
      { header: 'Status', value: ({ status }) => status.toLowerCase() },
      { header: 'Closed on', value: ({ closedOn }) => closedOn && dayIn('UTC', closedOn) },
      { header: 'Value', value: ({ value }) => value },
      { header: 'Currency', value: ({ currency }) => currency },
      { header: 'Helped by', value: ({ helpers }) => helpers.join('; ') },
    ],
    list,
  );
  const headers = {
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': `attachment; filename="influenced-deals-${period}.csv"`,
  };
  return new Response(file, { headers });
}
