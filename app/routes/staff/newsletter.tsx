import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { Form, Link, useLoaderData, useSearchParams } from '@remix-run/react';
import { Newspaper } from 'lucide-react';
import { z } from 'zod';
import { guard } from '~/domain/access/guard.server';
import { calendarOf, calendarText, nextSlot } from '~/domain/newsletter/calendar';
import { draftIssue } from '~/domain/newsletter/draft-issue.server';
import { listIssues, listTakenSlots } from '~/domain/newsletter/issues.server';
import { ListSearch } from '~/domain/newsletter/schema';
import { getSettings } from '~/domain/settings/queries.server';
import { db } from '~/platform/db.server';
import { invalid, readForm, readSearch } from '~/platform/http.server';
import { redirectWithToast } from '~/platform/toast.server';
import { Button } from '~/ui/button';
import { Dot } from '~/ui/dot';
import { EmptyState } from '~/ui/empty-state';
import { formatCount, formatDate, formatTime } from '~/ui/format';
import { pageLinks } from '~/ui/list-url';
import { PageHead } from '~/ui/page-head';
import { Pagination } from '~/ui/pagination';
import { Panel } from '~/ui/panel';
import { Cell, Row, Table } from '~/ui/table';

export const meta: MetaFunction = () => [{ title: 'Newsletter' }];

export async function loader(args: LoaderFunctionArgs) {
  await guard(args, 'newsletter.manage');
  const { page } = readSearch(args.request, ListSearch);
  const [settings, taken, { issues, pageCount }] = await Promise.all([
    getSettings(db()),
    listTakenSlots(db()),
    listIssues(db(), page),
  ]);
  const calendar = calendarOf(settings);
  const next = nextSlot(calendar, new Date(), taken).at;
  const { timeZone } = settings;
  const day = (date: Date) => `${formatDate(date, timeZone, 'short')}, ${formatTime(date, timeZone)}`;
  const rows = issues.map(({ plannedAt, sentAt, ...issue }) => ({ ...issue, when: day(sentAt ?? plannedAt) }));
  return { issues: rows, page, pageCount, next: day(next), rule: calendarText(calendar) };
}

export async function action(args: ActionFunctionArgs) {
  const person = await guard(args, 'newsletter.manage');
  const form = await readForm(args.request, z.object({}));
  if (!form.ok) return invalid(form.reason);
  const { issueId, isNew } = await draftIssue(db(), person, new Date());
  if (!isNew) return redirect(`/newsletter/${issueId}`);
  return redirectWithToast(`/newsletter/${issueId}`, 'The issue wrote itself from the board. Have a look.');
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
  { id: 'when', label: 'Slot, or sent' },
  { id: 'sent', label: 'Sent', right: true },
  { id: 'failed', label: 'Failed', right: true },
  { id: 'left-out', label: 'Left out', right: true },
];

export default function Newsletter() {
  const { issues, page, pageCount, next, rule } = useLoaderData<typeof loader>();
  const [search] = useSearchParams();
  const draft = issues.find(({ status }) => status === 'DRAFT');
  const start = (
    <Form method="post">
      <Button>{draft ? `Go on with issue ${draft.number}` : 'Draft the next issue'}</Button>
    </Form>
  );
  return (
    <>
      <PageHead
        title="Newsletter"
        sub={`On the ${rule} of the month. The next free slot is ${next}.`}
        actions={issues.length > 0 && start}
      />
      {issues.length === 0 ? (
        <EmptyState icon={Newspaper} title="No issue yet" action={start}>
          Twice a month, each advocate reads what their favours led to and which new ones fit them. The first issue
          writes itself from the opportunities on the board; you read it over, and it goes out when you press Send.
        </EmptyState>
      ) : (
        <Panel title="Issues" flush>
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
                <Cell label="Slot, or sent">{issue.when}</Cell>
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
      )}
      {pageCount > 1 && (
        <Pagination {...pageLinks(search, page, pageCount)}>
          Page {page} of {pageCount}
        </Pagination>
      )}
    </>
  );
}
