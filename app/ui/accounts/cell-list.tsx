import { Link, useSearchParams } from '@remix-run/react';
import type { CellRow } from '~/domain/accounts/cell-rows.server';
import type { MayBeAsked } from '~/domain/accounts/may-be-asked';
import { PLAYS } from '~/domain/signals/reading';
import type { GridCell } from '~/generated/prisma/enums';
import { Dot } from '~/ui/dot';
import { formatCount, plural } from '~/ui/format';
import { pageLinks, withParams } from '~/ui/list-url';
import { Pagination } from '~/ui/pagination';
import { Panel } from '~/ui/panel';
import { Cell, Row, Table } from '~/ui/table';

type Props = {
  /** As of a day that has passed: who may be asked is not known of it. */
  isPast: boolean;
  cell: GridCell;
  rows: readonly (Omit<CellRow, 'asked'> & { asked: MayBeAsked | null })[];
  total: number;
  page: number;
  perPage: number;
  chosenId: string | null;
};

const TONES = { yes: 'good', invite: 'info', later: 'warn', stopped: 'bad', nobody: 'idle' } as const;

const columns = [
  { id: 'name', label: 'Account', isNow: false },
  { id: 'first', label: 'Who first', isNow: true },
  { id: 'fit', label: 'Fit', right: true, wideOnly: true, isNow: false },
  { id: 'fired', label: 'Fired', right: true, wideOnly: true, isNow: false },
  { id: 'asked', label: 'May be asked', isNow: true },
];

/** The accounts of one cell. */
export function CellList({ isPast, cell, rows, total, page, perPage, chosenId }: Props) {
  const [params] = useSearchParams();
  const { name, play } = PLAYS[cell];
  const first = (page - 1) * perPage;
  return (
    <div>
      <Panel title={name} count={total} end={`Play: ${play}`} flush>
        {rows.length === 0 ? (
          <p className="panel-body text-ink-2">No account stands here{total > 0 ? ' on this page' : ' now'}.</p>
        ) : (
          <Table
            caption={`Accounts in the cell ${name}, the best fit first`}
            stacked
            tight
            columns={isPast ? columns.filter(({ isNow }) => !isNow) : columns}
          >
            {rows.map((one) => (
              <Row key={one.id} on={one.id === chosenId}>
                <Cell head>
                  <Link
                    className="title-link"
                    to={withParams(params, { cell, account: one.id, page: page > 1 ? page : null })}
                    preventScrollReset
                  >
                    {one.name}
                  </Link>
                </Cell>
                {!isPast && <Cell label="Who first">{one.first?.name ?? 'Nobody known'}</Cell>}
                <Cell wideOnly right>
                  {one.fit}
                </Cell>
                <Cell wideOnly right>
                  {one.fired}
                </Cell>
                {one.asked && (
                  <Cell label="May be asked" full>
                    <AskedMark {...one.asked} />
                  </Cell>
                )}
              </Row>
            ))}
          </Table>
        )}
      </Panel>
      {total > perPage && (
        <Pagination {...pageLinks(params, page, Math.ceil(total / perPage))}>
          {formatCount(Math.min(first + 1, total))} to {formatCount(first + rows.length)} of {plural(total, 'account')}
        </Pagination>
      )}
    </div>
  );
}

function AskedMark({ kind, text }: MayBeAsked) {
  return (
    <Dot tone={TONES[kind]} open={kind === 'stopped' || kind === 'nobody'}>
      {text}
    </Dot>
  );
}
