import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData, useSearchParams } from '@remix-run/react';
import { FileUp } from 'lucide-react';
import { guard } from '~/domain/access/guard.server';
import { KIND_WORDS } from '~/domain/accounts/fields';
import { listImports } from '~/domain/accounts/imports.server';
import { ImportListSearch } from '~/domain/accounts/schema';
import { db } from '~/platform/db.server';
import { readSearch } from '~/platform/http.server';
import { ButtonLink } from '~/ui/button';
import { Dot } from '~/ui/dot';
import { EmptyState } from '~/ui/empty-state';
import { formatCount, formatDateTime, plural } from '~/ui/format';
import { pageLinks } from '~/ui/list-url';
import { PageHead } from '~/ui/page-head';
import { Pagination } from '~/ui/pagination';
import { Panel } from '~/ui/panel';
import { Cell, Row, Table } from '~/ui/table';

export const meta: MetaFunction = () => [{ title: 'Imports' }];

export async function loader(args: LoaderFunctionArgs) {
  const { timeZone } = await guard(args, 'accounts.import');
  const { page } = readSearch(args.request, ImportListSearch);
  const { imports, total, pageCount } = await listImports(db(), page);
  const rows = imports.map(({ createdAt, ...one }) => ({ ...one, at: formatDateTime(createdAt, timeZone) }));
  return { imports: rows, total, page, pageCount };
}

const statuses = {
  MAPPING: { tone: 'warn', label: 'Columns to match' },
  CHECKING: { tone: 'info', label: 'Being checked' },
  CHECKED: { tone: 'info', label: 'Checked, nothing written' },
  APPLYING: { tone: 'info', label: 'Importing' },
  APPLIED: { tone: 'good', label: 'Imported' },
  CANCELLED: { tone: 'warn', label: 'Stopped by hand' },
  UNDOING: { tone: 'info', label: 'Being taken back' },
  UNDONE: { tone: 'idle', label: 'Taken back' },
  FAILED: { tone: 'bad', label: 'Stopped half-way' },
} as const;

const columns = [
  { id: 'file', label: 'File' },
  { id: 'status', label: 'Status' },
  { id: 'new', label: 'New', right: true },
  { id: 'changed', label: 'Changed', right: true },
  { id: 'rejected', label: 'Rejected', right: true },
  { id: 'by', label: 'By' },
];

export default function Imports() {
  const { imports, total, page, pageCount } = useLoaderData<typeof loader>();
  const [search] = useSearchParams();
  return (
    <>
      <PageHead
        title="Imports"
        sub="Files from the CRM, newest first. Each was looked at line by line before anything was written."
        crumbs={[{ to: '/accounts', label: 'Accounts' }]}
        here="Imports"
        actions={<ButtonLink to="/imports/new">Import a file</ButtonLink>}
      />
      {total === 0 ? (
        <EmptyState
          icon={FileUp}
          title="Nothing was imported yet"
          action={<ButtonLink to="/imports/new">Import accounts</ButtonLink>}
        >
          Export your accounts from the CRM as CSV, then your contacts and deals. You see every change before it is
          written, and a second import of the same file changes nothing.
        </EmptyState>
      ) : (
        <Panel
          title="All imports"
          count={total}
          footer={<Pagination {...pageLinks(search, page, pageCount)}>{plural(total, 'import')}</Pagination>}
          flush
        >
          <Table caption="Imports, newest first" columns={columns} stacked>
            {imports.map(({ id, fileName, kind, status, counts, createdBy, createdByName, at }) => (
              <Row key={id}>
                <Cell head full>
                  <Link className="title-link wrap-anywhere" to={`/imports/${id}`}>
                    {fileName}
                  </Link>
                  <small>{KIND_WORDS[kind].many}</small>
                </Cell>
                <Cell label="Status" full>
                  <Dot tone={statuses[status].tone}>{statuses[status].label}</Dot>
                </Cell>
                {(['new', 'changed', 'rejected'] as const).map((name) => (
                  <Cell key={name} right label={name === 'new' ? 'New' : name === 'changed' ? 'Changed' : 'Rejected'}>
                    {counts ? formatCount(counts[name]) : '–'}
                  </Cell>
                ))}
                <Cell label="By">
                  {createdBy?.name ?? createdByName}
                  <small>{at}</small>
                </Cell>
              </Row>
            ))}
          </Table>
        </Panel>
      )}
    </>
  );
}
