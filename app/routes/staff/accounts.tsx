import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { Upload } from 'lucide-react';
import { guard } from '~/domain/access/guard.server';
import { may } from '~/domain/access/permissions';
import { CELL_PAGE, listCell } from '~/domain/accounts/cell-rows.server';
import { findChosen } from '~/domain/accounts/chosen-account.server';
import { listFilterChoices } from '~/domain/accounts/filters.server';
import { gridAsOf } from '~/domain/accounts/grid-as-of.server';
import { findGrid, GridSearch } from '~/domain/accounts/grid.server';
import { gridSentence } from '~/domain/accounts/grid-sentence';
import { countViews } from '~/domain/accounts/view-counts.server';
import { db } from '~/platform/db.server';
import { readSearch } from '~/platform/http.server';
import { dateFromDay, dayIn } from '~/platform/time';
import { AccountFrame } from '~/ui/accounts/account-frame';
import { AccountFilters } from '~/ui/accounts/account-filters';
import { AccountViews } from '~/ui/accounts/account-views';
import { CellList } from '~/ui/accounts/cell-list';
import { GridPicture } from '~/ui/accounts/grid-picture';
import { NoAccounts } from '~/ui/accounts/no-accounts';
import { PeoplePanel } from '~/ui/accounts/people-panel';
import { SignalsPanel } from '~/ui/accounts/signals-panel';
import { Banner } from '~/ui/banner';
import { ButtonLink } from '~/ui/button';
import { formatDate, formatMoney } from '~/ui/format';
import { PageHead } from '~/ui/page-head';

export const meta: MetaFunction = () => [{ title: 'Accounts' }];

export async function loader(args: LoaderFunctionArgs) {
  const { role, timeZone } = await guard(args, 'programme.read');
  const now = new Date();
  const search = readSearch(args.request, GridSearch);
  const today = dayIn(timeZone, now);
  const past = search.on !== '' && search.on < today ? await gridAsOf(db(), search) : null;
  const [rows, counts, choices] = await Promise.all([
    past?.rows ?? listCell(db(), search, now),
    countViews(db(), now),
    listFilterChoices(db()),
  ]);
  const chosen = await findChosen(db(), search.account || (rows[0]?.id ?? ''), now);
  const grid = past?.grid ?? (await findGrid(db(), search, chosen?.account.id ?? ''));
  const mayDo = {
    import: may(role, 'accounts.import'),
    invite: may(role, 'cohorts.manage'),
    act: may(role, 'moments.act'),
    rule: may(role, 'signals.manage'),
  };
  const page = { search: past ? search : { ...search, on: '' }, isPast: past !== null, today };
  return { ...page, rows, counts, choices, chosen, grid, perPage: CELL_PAGE, mayDo, timeZone };
}

export default function Accounts() {
  const { grid, counts, search, choices, mayDo, today, isPast } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead title="Accounts" sub={gridSentence(grid)} actions={<Acts />} />
      <AccountViews current="grid" counts={counts} mayAct={mayDo.act} />
      {counts.accounts > 0 ? (
        <>
          <AccountFilters filter={search} {...{ choices, today }} keep={{ cell: search.cell }} clear="/accounts" />
          {isPast && (
            <Banner tone="info" title={`The grid as of ${formatDate(dateFromDay(search.on), 'UTC')}.`}>
              Stops, and who may be asked, are not kept by the day; the account beside it is shown as it is now.
            </Banner>
          )}
          <div className="grid items-start gap-4 xl:grid-cols-2 [&>*]:min-w-0">
            <Left />
            <Right />
          </div>
        </>
      ) : (
        <NoAccounts mayImport={mayDo.import} />
      )}
    </>
  );
}

function Acts() {
  const { grid, mayDo } = useLoaderData<typeof loader>();
  const { accounts, stopped } = grid.cells.ASK_NOW;
  const free = stopped === null ? 0 : accounts - stopped;
  return (
    <>
      {mayDo.rule && (
        <ButtonLink variant="quiet" to="/signals">
          Signals
        </ButtonLink>
      )}
      {mayDo.import && (
        <ButtonLink variant="quiet" to="/imports">
          <Upload aria-hidden="true" />
          Import
        </ButtonLink>
      )}
      {mayDo.invite && free > 0 && <ButtonLink to="/cohorts/new?cell=ASK_NOW">Make a cohort of the {free}</ButtonLink>}
    </>
  );
}

function Left() {
  const { grid, search, rows, chosen, perPage, isPast } = useLoaderData<typeof loader>();
  return (
    <div className="grid gap-4">
      <GridPicture {...grid} cell={search.cell} chosen={chosen?.account ?? null} />
      <CellList
        {...{ rows, perPage, isPast }}
        cell={search.cell}
        page={search.page}
        total={grid.cells[search.cell].accounts}
        chosenId={chosen?.account.id ?? null}
      />
    </div>
  );
}

function Right() {
  const { chosen, timeZone, mayDo } = useLoaderData<typeof loader>();
  if (!chosen) return <p className="text-ink-2">Choose an account in the list to see its signals and its people.</p>;
  const { account, standing, people } = chosen;
  const facts = [
    account.industry,
    account.annualRevenue !== null &&
      account.currency &&
      `${formatMoney(account.annualRevenue, account.currency)} a year`,
    account.owner ? `owner ${account.owner}` : 'no owner',
  ];
  return (
    <div className="grid gap-4">
      <SignalsPanel
        title={
          <Link className="title-link" to={`/accounts/${account.id}`}>
            {account.name}
          </Link>
        }
        end={facts.filter(Boolean).join(' · ')}
        history={`/accounts/${account.id}#history`}
        stops={{ mayAct: mayDo.act }}
        {...{ standing, timeZone }}
      />
      <PeoplePanel {...people} mayOpen />
      <AccountFrame {...standing} />
    </div>
  );
}
