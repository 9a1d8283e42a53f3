import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData, useSearchParams } from '@remix-run/react';
import { Newspaper } from 'lucide-react';
import { guard } from '~/domain/access/guard.server';
import { listAhead } from '~/domain/newsletter/ahead.server';
import { calendarOf, calendarText } from '~/domain/newsletter/calendar';
import { draftIssue } from '~/domain/newsletter/draft-issue.server';
import { issueTimes } from '~/domain/newsletter/issue-times';
import { listIssues } from '~/domain/newsletter/issues.server';
import { CalendarForm, ListSearch } from '~/domain/newsletter/schema';
import { skipSlot, restoreSlot } from '~/domain/newsletter/skip-slot.server';
import { getSettings } from '~/domain/settings/queries.server';
import { db } from '~/platform/db.server';
import { invalid, readForm, readSearch } from '~/platform/http.server';
import { cityOf } from '~/platform/time-zones';
import { redirectWithToast } from '~/platform/toast.server';
import { Button } from '~/ui/button';
import { Dot } from '~/ui/dot';
import { EmptyState } from '~/ui/empty-state';
import { ErrorSummary } from '~/ui/error-summary';
import { formatCount } from '~/ui/format';
import { pageLinks } from '~/ui/list-url';
import { NextIssues, slotFault } from '~/ui/newsletter/next-issues';
import { PageHead } from '~/ui/page-head';
import { Pagination } from '~/ui/pagination';
import { Panel } from '~/ui/panel';
import { Cell, Row, Table } from '~/ui/table';

export const meta: MetaFunction = () => [{ title: 'Newsletter' }];

export async function loader(args: LoaderFunctionArgs) {
  await guard(args, 'newsletter.manage');
  const { page } = readSearch(args.request, ListSearch);
  const [settings, ahead] = await Promise.all([getSettings(db()), listAhead(db(), new Date())]);
  const without = ahead.flatMap(({ draft }) => draft?.id ?? []);
  const { issues, pageCount } = await listIssues(db(), { page, without });
  const { timeZone } = settings;
  const rows = issues.map((issue) => ({ ...issue, ...issueTimes(issue, timeZone) }));
  const rule = calendarText(calendarOf(settings));
  return { ahead, issues: rows, page, pageCount, rule, place: cityOf(timeZone) };
}

export async function action(args: ActionFunctionArgs) {
  const person = await guard(args, 'newsletter.manage');
  const form = await readForm(args.request, CalendarForm);
  if (!form.ok) return invalid(form.reason);
  const now = new Date();
  if (form.value.intent === 'draft') {
    const { issueId, isNew } = await draftIssue(db(), person, now);
    if (!isNew) return redirect(`/newsletter/${issueId}`);
    return redirectWithToast(`/newsletter/${issueId}`, 'The issue wrote itself from the board. Have a look.');
  }
  const { slot } = form.value;
  const changed =
    form.value.intent === 'use'
      ? await restoreSlot(db(), slot, person, now)
      : await skipSlot(db(), { slot, reason: form.value.reason }, person, now);
  if (!changed.ok) return redirectWithToast('/newsletter', 'The calendar had moved on meanwhile.', 'info');
  return redirectWithToast('/newsletter', form.value.intent === 'use' ? 'It is used after all.' : 'It is left out.');
}

const statuses = {
  DRAFT: { tone: 'warn', label: 'Draft' },
  SENDING: { tone: 'info', label: 'Sending' },
  PAUSED: { tone: 'warn', label: 'Paused' },
  SENT: { tone: 'good', label: 'Sent' },
  CANCELLED: { tone: 'idle', label: 'Cancelled' },
} as const;

const columns = [
  { id: 'issue', label: 'Issue' },
  { id: 'status', label: 'Status' },
  { id: 'when', label: 'Slot, or begun' },
  { id: 'sent', label: 'Sent', right: true },
  { id: 'failed', label: 'Failed', right: true },
  { id: 'left-out', label: 'Left out', right: true },
];

export default function Newsletter() {
  const { ahead, issues, page, pageCount, rule, place } = useLoaderData<typeof loader>();
  const fault = slotFault(useActionData<typeof action>()?.fault);
  const [search] = useSearchParams();
  const draft = issues.find(({ status }) => status === 'DRAFT') ?? ahead.find(({ draft }) => draft)?.draft;
  const isEmpty = issues.length === 0 && ahead.every(({ draft, skipped }) => !draft && !skipped);
  const start = (
    <Form method="post">
      <Button name="intent" value="draft">
        {draft ? `Go on with issue ${draft.number}` : 'Draft the next issue'}
      </Button>
    </Form>
  );
  return (
    <>
      <PageHead
        title="Newsletter"
        sub={`On the ${rule} of the month. Four issues are drafted ahead. Times are those of ${place}.`}
        actions={!isEmpty && start}
      />
      <ErrorSummary errors={fault && { [`reason-${fault.slot}`]: fault.error }} />
      {!isEmpty && <NextIssues slots={ahead} fault={fault} />}
      {isEmpty ? (
        <EmptyState icon={Newspaper} title="No issue yet" action={start}>
          Twice a month, each advocate reads what their favours led to and which new ones fit them. The first issue
          writes itself from the opportunities on the board; you read it over, and it goes out when you press Send.
        </EmptyState>
      ) : issues.length > 0 ? (
        <Panel title="Issues" className="mt-4" flush>
          <Table caption="Issues, the newest first" columns={columns} stacked>
            {issues.map((issue) => (
              <Row key={issue.id}>
                <Cell head full>
                  <Link className="title-link" to={`/newsletter/${issue.id}`}>
                    Issue {issue.number}
                  </Link>
                  <small>{issue.subject}</small>
                </Cell>
                <Cell label="Status">
                  <Dot tone={statuses[issue.status].tone}>{statuses[issue.status].label}</Dot>
                </Cell>
                <Cell label="Slot, or begun">
                  {issue.at}
                  {issue.last && <small>{issue.last}</small>}
                </Cell>
                {(
                  [
                    ['Sent', issue.sent],
                    ['Failed', issue.failed],
                    ['Left out', issue.leftOut],
                  ] as const
                ).map(([label, count]) => (
                  <Cell key={label} right label={label} className="num">
                    {issue.status === 'DRAFT' ? '–' : formatCount(count)}
                  </Cell>
                ))}
              </Row>
            ))}
          </Table>
        </Panel>
      ) : null}
      {pageCount > 1 && (
        <Pagination {...pageLinks(search, page, pageCount)}>
          Page {page} of {pageCount}
        </Pagination>
      )}
    </>
  );
}
