import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { guard, notFound } from '~/domain/access/guard.server';
import { compareIssues, readReport } from '~/domain/newsletter/report.server';
import { db } from '~/platform/db.server';
import { EmptyState } from '~/ui/empty-state';
import { CohortsPanel, ComparePanel, LinksPanel, TotalsPanel } from '~/ui/newsletter/report-panels';
import { DeliveryPanel } from '~/ui/newsletter/delivery-panel';
import { PageHead } from '~/ui/page-head';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Report of issue ${data?.issue.number ?? ''}` },
];

export async function loader(args: LoaderFunctionArgs) {
  await guard(args, 'newsletter.manage');
  const [report, issues] = await Promise.all([readReport(db(), args.params.id ?? ''), compareIssues(db())]);
  if (!report) throw notFound();
  return { ...report, issues };
}

export default function Report() {
  const { issue, deliveries, total, unsubscribed, links, cohorts, issues } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead
        title={`What issue ${issue.number} led to`}
        sub={issue.subject}
        crumbs={[
          { to: '/newsletter', label: 'Newsletter' },
          { to: `/newsletter/${issue.id}`, label: `Issue ${issue.number}` },
        ]}
        here="Report"
      />
      {total.letters === 0 ? (
        <EmptyState title="No letter has gone out yet">Come back once the first batch is with the provider.</EmptyState>
      ) : (
        <div className="grid gap-4">
          <div className="grid items-start gap-4 lg:grid-cols-2">
            <TotalsPanel total={total} unsubscribed={unsubscribed} />
            <DeliveryPanel deliveries={deliveries} />
          </div>
          <LinksPanel links={links} letters={total.letters} />
          <CohortsPanel cohorts={cohorts} />
          <ComparePanel issues={issues} thisId={issue.id} />
        </div>
      )}
    </>
  );
}
