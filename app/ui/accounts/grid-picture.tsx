import { Link, useSearchParams } from '@remix-run/react';
import type { Dot } from '~/domain/accounts/dots';
import type { CellCount } from '~/domain/accounts/grid.server';
import { PLAYS } from '~/domain/signals/reading';
import type { GridCell } from '~/generated/prisma/enums';
import { classNames } from '~/ui/class-names';
import { formatCount, plural } from '~/ui/format';
import { withParams } from '~/ui/list-url';
import { More } from '~/ui/more';
import { Panel } from '~/ui/panel';
import { Cell, Row, Table } from '~/ui/table';

type Props = {
  cells: Record<GridCell, CellCount>;
  dots: readonly Dot[];
  lookedAt: number;
  needed: number;
  cell: GridCell;
  chosen: { id: string; name: string } | null;
};

/** As they stand in the picture, from the top left. */
const ORDER: GridCell[] = ['ACTIVATE', 'ASK_NOW', 'LEAVE_ALONE', 'LIGHT_FAVOURS'];

/** Fit × signals: each account a dot, each cell a link to its accounts, and the same as a table. */
export function GridPicture(props: Props) {
  const { cells, dots, lookedAt, needed, cell } = props;
  const [params] = useSearchParams();
  return (
    <Panel title="Fit and signals" end="Choose a cell to list its accounts" flush>
      <div>
        <div className="plot-frame">
          <div className="plot-axis plot-axis-y" aria-hidden="true">
            <span>low</span>
            <strong>Fit: size, industry, plan, tenure</strong>
            <span>high</span>
          </div>
          <div className="plot">
            {ORDER.map((one) => (
              <Link
                key={one}
                className="plot-cell"
                to={withParams(params, { cell: one, account: null })}
                aria-current={one === cell ? 'true' : undefined}
                preventScrollReset
              >
                <strong>{PLAYS[one].name}</strong> <span className="count num">{formatCount(cells[one].accounts)}</span>{' '}
                <span className="play">{PLAYS[one].play}</span>{' '}
                {cells[one].stopped !== null && (
                  <span className="stopped num">{formatCount(cells[one].stopped)} stopped</span>
                )}
              </Link>
            ))}
            <Dots {...props} />
          </div>
          <div className="plot-axis plot-axis-x" aria-hidden="true">
            <span>none</span>
            <strong>Signals fired, after decay</strong>
            <span>{needed} or more</span>
          </div>
        </div>
      </div>
      <footer className="plot-key">
        <span>
          <i className="now" />
          may be asked
        </span>
        <span>
          <i />
          other play
        </span>
        {cells.ASK_NOW.stopped !== null && (
          <span>
            <i className="stopped" />
            stopped by a moment
          </span>
        )}
        <span>size: revenue a year</span>
        {lookedAt > dots.length && (
          <span>
            {formatCount(dots.length)} of {plural(lookedAt, 'account')} drawn, picked by chance; the counts are of all
          </span>
        )}
      </footer>
      <footer>
        <More summary="The same as a table">
          <CountTable cells={cells} needed={needed} />
        </More>
      </footer>
    </Panel>
  );
}

function Dots({ dots, lookedAt, chosen }: Props) {
  const at = dots.find(({ id }) => id === chosen?.id);
  const label = `${plural(lookedAt, 'account')} by fit and strength of signals${chosen && at ? `; ${chosen.name} is chosen` : ''}`;
  const toLeft = at && at.x > 72;
  return (
    <>
      <p className="sr-only">{label}. The accounts of the chosen cell are listed below, each a link.</p>
      <svg aria-hidden="true">
        {dots.map(({ id, name, x, y, r, look }) => (
          <Link key={id} to={`/accounts/${id}`} tabIndex={-1} discover="none">
            <title>{name}</title>
            <circle
              cx={`${x}%`}
              cy={`${y}%`}
              r={r}
              className={classNames(look === 'stopped' ? 'stopped-dot' : look !== 'other' && look) || undefined}
            />
          </Link>
        ))}
        {at && (
          <>
            <circle className="ring" cx={`${at.x}%`} cy={`${at.y}%`} r={at.r + 5} />
            <text x={`${at.x}%`} y={`${at.y}%`} dx={toLeft ? -15 : 15} dy={5} textAnchor={toLeft ? 'end' : 'start'}>
              {chosen?.name}
            </text>
          </>
        )}
      </svg>
    </>
  );
}

function CountTable({ cells, needed }: Pick<Props, 'cells' | 'needed'>) {
  const names: Record<GridCell, string> = {
    ASK_NOW: `High fit, ${needed} or more signals`,
    ACTIVATE: 'High fit, fewer',
    LIGHT_FAVOURS: `Low fit, ${needed} or more signals`,
    LEAVE_ALONE: 'Low fit, fewer',
  };
  const columns = [
    { id: 'cell', label: 'Cell' },
    { id: 'accounts', label: 'Accounts', right: true },
    { id: 'stopped', label: 'Stopped', right: true },
    { id: 'play', label: 'Play' },
  ];
  return (
    <Table caption="Accounts by cell" columns={columns} tight>
      {(Object.keys(names) as GridCell[]).map((cell) => (
        <Row key={cell}>
          <Cell head>{names[cell]}</Cell>
          <Cell right>{formatCount(cells[cell].accounts)}</Cell>
          <Cell right>{cells[cell].stopped === null ? 'not kept' : formatCount(cells[cell].stopped)}</Cell>
          <Cell>
            {PLAYS[cell].name}: {PLAYS[cell].play}
          </Cell>
        </Row>
      ))}
    </Table>
  );
}
