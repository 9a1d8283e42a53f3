import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData, useSearchParams } from '@remix-run/react';
import { Building2 } from 'lucide-react';
import { guard } from '~/domain/access/guard.server';
import { may } from '~/domain/access/permissions';
import { AccountSearch, listAccounts, PER_PAGE } from '~/domain/accounts/account-list.server';
import { listFilterChoices } from '~/domain/accounts/filters.server';
import { ownAccounts } from '~/domain/accounts/own-accounts';
import { countViews } from '~/domain/accounts/view-counts.server';
import { PLAYS } from '~/domain/signals/reading';
import { GridCell, type Role } from '~/generated/prisma/enums';
import { db } from '~/platform/db.server';
import { readSearch } from '~/platform/http.server';
import { AccountFilters } from '~/ui/accounts/account-filters';
import { AccountTable } from '~/ui/accounts/account-table';
import { AccountViews } from '~/ui/accounts/account-views';
import { ButtonLink } from '~/ui/button';
import { Chips } from '~/ui/chips';
import { EmptyState } from '~/ui/empty-state';
import { plural } from '~/ui/format';
import { withParams } from '~/ui/list-url';
import { PageHead } from '~/ui/page-head';

export const meta: MetaFunction = () => [{ title: 'All accounts' }];

export async function loader(args: LoaderFunctionArgs) {
  const person = await guard(args, 'accounts.read');
  const own = ownAccounts(person);
  const search = readSearch(args.request, AccountSearch);
  const list = await listAccounts(db(), search, { own });
  return { ...list, search, perPage: PER_PAGE, all: own.ownerId ? null : await lookAtAll(person.role) };
}

/** What those see beside the list who see every account. */
async function lookAtAll(role: Role) {
  const [choices, counts] = await Promise.all([listFilterChoices(db()), countViews(db(), new Date())]);
  return { choices, counts, mayAct: may(role, 'moments.act') };
}

export default function AccountsList() {
  const { accounts, total, perPage, search, all } = useLoaderData<typeof loader>();
  const [params] = useSearchParams();
  return (
    <>
      <PageHead
        title={all ? 'Accounts' : 'Your accounts'}
        sub={plural(total, 'account')}
        actions={
          all && (
            <ButtonLink variant="quiet" to={`/accounts.csv${withParams(params, {})}`} reloadDocument>
              Export as CSV
            </ButtonLink>
          )
        }
      />
      {all && (
        <>
          <AccountViews current="list" counts={all.counts} mayAct={all.mayAct} />
          <AccountFilters
            filter={search}
            choices={all.choices}
            keep={{ ...(search.cell && { cell: search.cell }), sort: search.sort }}
            clear="/accounts/list"
          />
        </>
      )}
      <Cells />
      {total > 0 ? <AccountTable {...{ accounts, total, perPage }} page={search.page} /> : <Nothing />}
    </>
  );
}

function Cells() {
  const { search } = useLoaderData<typeof loader>();
  const [params] = useSearchParams();
  return (
    <div className="mb-3">
      <Chips
        label="By place on the grid"
        chips={[
          { to: withParams(params, { cell: null }), label: 'Any place', current: !search.cell },
          ...Object.values(GridCell).map((cell) => ({
            to: withParams(params, { cell }),
            label: PLAYS[cell].name,
            current: search.cell === cell,
          })),
        ]}
      />
    </div>
  );
}

function Nothing() {
  return (
    <EmptyState
      icon={Building2}
      title="No account matches"
      action={<ButtonLink to="/accounts/list">Show all accounts</ButtonLink>}
    >
      Try a shorter word, a part of the domain, or another place on the grid.
    </EmptyState>
  );
}
