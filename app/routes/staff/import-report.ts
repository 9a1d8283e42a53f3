import type { LoaderFunctionArgs } from '@remix-run/node';
import { guard } from '~/domain/access/guard.server';
import { rejectedLines, wholeDifference } from '~/domain/accounts/import-report.server';
import { getImport } from '~/domain/accounts/imports.server';
import { ReportSearch } from '~/domain/accounts/schema';
import { db } from '~/platform/db.server';
import { readSearch } from '~/platform/http.server';

export async function loader(args: LoaderFunctionArgs) {
  await guard(args, 'accounts.import');
  const { of } = readSearch(args.request, ReportSearch);
  const { id } = await getImport(db(), args.params.id!);
  const text = await (of === 'all' ? wholeDifference : rejectedLines)(db(), id);
  const name = of === 'all' ? 'difference.csv' : 'rejected.csv';
  return new Response(text, {
    headers: { 'Content-Type': 'text/csv; charset=utf-8', 'Content-Disposition': `attachment; filename="${name}"` },
  });
}
