import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Form, useActionData, useLoaderData, useSearchParams } from '@remix-run/react';
import { MailX } from 'lucide-react';
import { guard } from '~/domain/access/guard.server';
import { releaseAddress } from '~/domain/mail/release-address.server';
import { ReleaseForm, MailSearch } from '~/domain/mail/schema';
import { listSuppressions } from '~/domain/mail/suppressions.server';
import { db } from '~/platform/db.server';
import { fault, invalid, readForm, readSearch } from '~/platform/http.server';
import { redirectWithToast } from '~/platform/toast.server';
import { Button } from '~/ui/button';
import { EmptyState } from '~/ui/empty-state';
import { ErrorSummary } from '~/ui/error-summary';
import { formatDate, plural } from '~/ui/format';
import { Input } from '~/ui/input';
import { pageLinks } from '~/ui/list-url';
import { PageHead } from '~/ui/page-head';
import { Pagination } from '~/ui/pagination';
import { Panel } from '~/ui/panel';
import { SearchField } from '~/ui/search-field';
import { Cell, Row, Table } from '~/ui/table';

export const meta: MetaFunction = () => [{ title: 'Addresses without mail' }];

export async function loader(args: LoaderFunctionArgs) {
  const { timeZone } = await guard(args, 'newsletter.manage');
  const search = readSearch(args.request, MailSearch);
  return { ...(await listSuppressions(db(), search)), ...search, timeZone };
}

export async function action(args: ActionFunctionArgs) {
  const person = await guard(args, 'newsletter.manage');
  const form = await readForm(args.request, ReleaseForm);
  if (!form.ok) return invalid(form.reason);
  const released = await releaseAddress(db(), form.value, person, new Date());
  if (!released.ok) return invalid(fault('This address is not held back (any more).', form.value), 409);
  return redirectWithToast('/suppressions', 'Mail goes there again.');
}

const SOURCES: Record<string, string> = { bounce: 'It does not take mail', complaint: 'Marked our mail as unwanted' };
const columns = [
  { id: 'address', label: 'Address' },
  { id: 'why', label: 'Why' },
  { id: 'since', label: 'Since' },
  { id: 'release', label: 'Let mail go there again' },
];

export default function Suppressions() {
  const { rows, total, from, page, pages, q, timeZone } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.fault;
  const [params] = useSearchParams();
  return (
    <>
      <PageHead
        title="Addresses without mail"
        crumbs={[{ to: '/newsletter', label: 'Newsletter' }]}
        here="Addresses without mail"
        sub="They bounced or complained. Only letters that let their owner sign in still go there."
      />
      <ErrorSummary errors={refused?.errors} />
      <Form method="get" className="filters">
        <SearchField label="Search addresses" placeholder="Part of an address" defaultValue={q} />
      </Form>
      <Panel title="Held back" count={total} flush>
        {rows.length === 0 ? (
          <EmptyState icon={MailX} title={q ? 'No address fits' : 'No address is held back'}>
            {q ? 'Try a part of the address.' : 'When the provider tells of a bounce or a complaint, it appears here.'}
          </EmptyState>
        ) : (
          <Table caption="Addresses without mail, newest first" columns={columns} stacked>
            {rows.map(({ email, source, createdAt }) => (
              <Row key={email}>
                <Cell head full>
                  {email}
                </Cell>
                <Cell label="Why">{SOURCES[source] ?? source}</Cell>
                <Cell label="Since">{formatDate(createdAt, timeZone)}</Cell>
                <Cell label="Let mail go there again" full>
                  <Form method="post" className="grid grid-cols-[minmax(12rem,1fr)_auto] items-center gap-2">
                    <input type="hidden" name="email" value={email} />
                    <Input
                      id={`reason-${email}`}
                      name="reason"
                      label={`Why mail may go to ${email} again`}
                      hideLabel
                      placeholder="Why, e.g. they wrote to us"
                      defaultValue={refused?.values.email === email ? String(refused.values.reason ?? '') : ''}
                      maxLength={300}
                    />
                    <Button variant="quiet" size="small">
                      Release
                    </Button>
                  </Form>
                </Cell>
              </Row>
            ))}
          </Table>
        )}
      </Panel>
      {rows.length > 0 && (
        <Pagination {...pageLinks(params, page, pages)}>
          {from} to {from + rows.length - 1} of {plural(total, 'address', 'addresses')}
        </Pagination>
      )}
    </>
  );
}
