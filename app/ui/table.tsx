import { Link } from '@remix-run/react';
import type { ComponentPropsWithoutRef, ReactNode } from 'react';
import { classNames } from '~/ui/class-names';
import type { SortLink } from '~/ui/list-url';

export type Column = {
  id: string;
  label: string;
  /** From sortLink(search, key): makes the head a link and says how the list is sorted. */
  sort?: SortLink;
  right?: boolean;
  /** For a column of ticks or buttons: the label is only heard. */
  hideLabel?: boolean;
  /** Instead of the label: a tick for all rows, which names itself. */
  control?: ReactNode;
  /** Left out where the table is stacked; say the same of its cells. */
  wideOnly?: boolean;
};

type Props = {
  /** What the rows are and how they are sorted; only heard, since the page title says it to the eye. */
  caption: string;
  columns: readonly Column[];
  /** Rows become small blocks on a narrow screen. Without it the table scrolls sideways. */
  stacked?: boolean;
  tight?: boolean;
  middle?: boolean;
  foot?: ReactNode;
  children: ReactNode;
};

const arrows = { ascending: ' ↑', descending: ' ↓' } as const;

/** A staff table, inside a flush Panel. Roles are written out because stacked rows would lose them in some browsers. */
export function Table({ caption, columns, stacked, tight, middle, foot, children }: Props) {
  return (
    <div className="table-scroll" role="group" aria-label={caption} tabIndex={0}>
      <table
        role="table"
        className={classNames('tbl', stacked && 'tbl-stacked', tight && 'tbl-tight', middle && 'tbl-middle')}
      >
        <caption className="sr-only">{caption}</caption>
        <thead role="rowgroup">
          <tr role="row">
            {columns.map((column) => (
              <ColumnHead key={column.id} {...column} />
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">{children}</tbody>
        {foot && <tfoot role="rowgroup">{foot}</tfoot>}
      </table>
    </div>
  );
}

function ColumnHead({ label, sort, right, hideLabel, control, wideOnly }: Column) {
  const text = control ?? (hideLabel ? <span className="sr-only">{label}</span> : label);
  return (
    <th
      role="columnheader"
      scope="col"
      aria-sort={sort?.direction}
      className={classNames(right && 'right', wideOnly && 'wide-only') || undefined}
    >
      {sort ? (
        <Link to={sort.href} preventScrollReset>
          {text}
          {sort.direction && <span aria-hidden="true">{arrows[sort.direction]}</span>}
        </Link>
      ) : (
        text
      )}
    </th>
  );
}

/** A row; `on` marks the one that is open or picked. */
export function Row({ on, ...rest }: ComponentPropsWithoutRef<'tr'> & { on?: boolean }) {
  return <tr role="row" {...rest} data-on={on || undefined} />;
}

type CellProps = ComponentPropsWithoutRef<'td'> & {
  /** Names the row: one per row, usually the link to the thing. */
  head?: boolean;
  right?: boolean;
  wideOnly?: boolean;
  /** Where stacked: the column's name above the value. */
  label?: string;
  /** Where stacked: takes the whole width. */
  full?: boolean;
};

export function Cell({ head, right, wideOnly, label, full, className, ...rest }: CellProps) {
  const classes = classNames(right && 'right', wideOnly && 'wide-only', full && 'full', className) || undefined;
  const shared = { ...rest, className: classes, 'data-label': label };
  return head ? <th role="rowheader" scope="row" {...shared} /> : <td role="cell" {...shared} />;
}
