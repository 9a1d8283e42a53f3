import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Form, Link, useLoaderData, useSearchParams } from '@remix-run/react';
import { MailOpen } from 'lucide-react';
import { guard } from '~/domain/access/guard.server';
import { listOutbox } from '~/domain/mail/outbox.server';
import { MailSearch } from '~/domain/mail/schema';
import { db } from '~/platform/db.server';
import { env } from '~/platform/env.server';
import { readSearch } from '~/platform/http.server';
import { EmptyState } from '~/ui/empty-state';
import { formatDateTime, plural } from '~/ui/format';
import { pageLinks } from '~/ui/list-url';
import { PageHead } from '~/ui/page-head';
import { Pagination } from '~/ui/pagination';
import { Panel } from '~/ui/panel';
import { SearchField } from '~/ui/search-field';
import { Cell, Row, Table } from '~/ui/table';

export const meta: MetaFunction = () => [{ title: 'Outbox' }];

export async function loader(args: LoaderFunctionArgs) {
  const { timeZone } = await guard(args, 'outbox.read');
  const search = readSearch(args.request, MailSearch);
  return { ...(await listOutbox(db(), search)), ...search, timeZone, isOutbox: env().MAIL_TRANSPORT === 'outbox' };
}

const columns = [
  { id: 'subject', label: 'Subject' },
  { id: 'to', label: 'To' },
  { id: 'at', label: 'Kept' },
];

export default function Outbox() {
  const { letters, total, from, page, pages, q, timeZone, isOutbox } = useLoaderData<typeof loader>();
  const [params] = useSearchParams();
  const sub = isOutbox
    ? 'No mail leaves this Flywheel: letters are kept here to be read. Set MAIL_TRANSPORT to send them.'
    : 'Letters from before mail was switched on. New ones are sent.';
  return (
    <>
      <PageHead title="Outbox" sub={sub} />
      <Form method="get" className="filters">
        <SearchField label="Search letters" placeholder="Address or subject" defaultValue={q} />
      </Form>
      <Panel title="Letters" count={total} flush>
        {letters.length === 0 ? (
          <EmptyState icon={MailOpen} title={q ? 'No letter fits' : 'No letters yet'}>
            {q ? 'Try a part of the address or of the subject.' : 'The first one appears when somebody signs in.'}
          </EmptyState>
        ) : (
          <Table caption="Letters, newest first" columns={columns} stacked>
            {letters.map((letter) => (
              <Row key={letter.id}>
                <Cell head>
                  <Link className="title-link" to={`/outbox/${letter.id}`}>
                    {letter.subject}
                  </Link>
                </Cell>
                <Cell label="To">{letter.toEmail}</Cell>
                <Cell label="Kept">{formatDateTime(letter.sentAt, timeZone)}</Cell>
              </Row>
            ))}
          </Table>
        )}
      </Panel>
      {letters.length > 0 && (
        <Pagination {...pageLinks(params, page, pages)}>
          {from} to {from + letters.length - 1} of {plural(total, 'letter')}
        </Pagination>
      )}
    </>
  );
}
