import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData, useSearchParams } from '@remix-run/react';
import { LibraryBig } from 'lucide-react';
import { guard } from '~/domain/access/guard.server';
import { may } from '~/domain/access/permissions';
import { assetKindNames } from '~/domain/assets/asset-kinds';
import { listLibrary, PER_PAGE } from '~/domain/assets/library.server';
import { LibraryQuery } from '~/domain/assets/schema';
import { AssetKind } from '~/generated/prisma/enums';
import { db } from '~/platform/db.server';
import { readSearch } from '~/platform/http.server';
import { AssetTable } from '~/ui/assets/asset-table';
import { Button, ButtonLink } from '~/ui/button';
import { Chips } from '~/ui/chips';
import { EmptyState } from '~/ui/empty-state';
import { formatCount, plural } from '~/ui/format';
import { pageLinks, withParams } from '~/ui/list-url';
import { PageHead } from '~/ui/page-head';
import { Pagination } from '~/ui/pagination';
import { Panel } from '~/ui/panel';
import { SearchField } from '~/ui/search-field';
import { Views } from '~/ui/views';

export const meta: MetaFunction = () => [{ title: 'Assets' }];

export async function loader(args: LoaderFunctionArgs) {
  const { personId, role } = await guard(args, 'assets.use');
  const query = readSearch(args.request, LibraryQuery);
  const library = await listLibrary(db(), query, { personId, now: new Date() });
  return { ...library, query, perPage: PER_PAGE, mayManage: may(role, 'assets.manage') };
}

const views = [
  { view: 'use', label: 'In use' },
  { view: 'confirm', label: 'Still true?' },
  { view: 'gone', label: 'Taken away' },
] as const;

export default function Assets() {
  const { query, total, counts, mayManage } = useLoaderData<typeof loader>();
  const [params] = useSearchParams();
  return (
    <>
      <PageHead
        title="Assets"
        sub={`${plural(counts.use, 'piece')} that may be sent. Each answers a request without asking anybody.`}
        actions={mayManage && <ButtonLink to="/assets/new">Add an asset</ButtonLink>}
      />
      <Views
        label="By standing"
        views={views.map(({ view, label }) => ({
          to: withParams(params, { view: view === 'use' ? null : view, q: null }),
          label,
          count: counts[view],
          current: query.view === view,
        }))}
      />
      <form method="get" className="filters">
        <SearchField label="Search assets" placeholder="What should it show?" defaultValue={query.q} />
        {query.kind && <input type="hidden" name="kind" value={query.kind} />}
        <Button variant="quiet" size="small">
          Search
        </Button>
        <Chips
          label="By kind"
          chips={Object.values(AssetKind).map((kind) => ({
            to: withParams(params, { kind: kind === query.kind ? null : kind }),
            label: assetKindNames[kind],
            current: kind === query.kind,
          }))}
        />
      </form>
      {total > 0 ? <List /> : <Nothing />}
    </>
  );
}

function List() {
  const { assets, total, query, perPage } = useLoaderData<typeof loader>();
  const [params] = useSearchParams();
  const first = (query.page - 1) * perPage;
  return (
    <>
      <Panel title={query.q ? 'Found' : 'Assets'} count={total} flush>
        <AssetTable assets={assets} />
      </Panel>
      {!query.q && (
        <Pagination {...pageLinks(params, query.page, Math.ceil(total / perPage))}>
          {formatCount(first + 1)} to {formatCount(first + assets.length)} of {plural(total, 'asset')}
        </Pagination>
      )}
    </>
  );
}

function Nothing() {
  const { query, mayManage } = useLoaderData<typeof loader>();
  if (query.q || query.kind) {
    return (
      <EmptyState icon={LibraryBig} title="Nothing fits" action={<ButtonLink to="/assets">Show all</ButtonLink>}>
        Try other words. If no piece speaks about it, ask for a person: the request tells us what is missing.
      </EmptyState>
    );
  }
  if (query.view !== 'use') {
    return (
      <EmptyState icon={LibraryBig} title="Nothing here">
        {query.view === 'confirm'
          ? 'Every piece was confirmed in its time. Owners are asked when one is due.'
          : 'No consent was taken back, and none has run out.'}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      icon={LibraryBig}
      title="No assets yet"
      action={mayManage && <ButtonLink to="/assets/new">Add the first</ButtonLink>}
    >
      Case studies, quotes, recorded calls and written answers stand here. They are offered before anybody is asked.
    </EmptyState>
  );
}
