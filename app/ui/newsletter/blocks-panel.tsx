import { Form, Link, useSearchParams } from '@remix-run/react';
import { ChevronDown, ChevronUp, Plus } from 'lucide-react';
import { useEffect, useRef } from 'react';
import type { BlockRow } from '~/domain/newsletter/block-rows';
import { LinkButton } from '~/ui/button';
import { classNames } from '~/ui/class-names';
import { withParams } from '~/ui/list-url';
import { Panel } from '~/ui/panel';
import { Tag } from '~/ui/tag';

type Props = { rows: readonly BlockRow[]; current: string | undefined; canAdd: boolean };

/** The blocks of a draft in the order of the letter; each is a link to its form, and has its place and its switch beside it. */
export function BlocksPanel({ rows, current, canAdd }: Props) {
  const [search] = useSearchParams();
  const keep = useFocusKept(rows);
  return (
    <Panel
      title="Blocks"
      count={rows.filter(({ isOff }) => !isOff).length}
      flush
      end={
        <Form method="post">
          <input type="hidden" name="block" value="rewrite" />
          <LinkButton>Rewrite from the board</LinkButton>
        </Form>
      }
      footer={
        canAdd ? (
          <Link to={`${withParams(search, { block: 'new' })}#edit`} className="inline-flex items-center gap-1">
            <Plus aria-hidden="true" className="size-4" />
            Add a block
          </Link>
        ) : (
          'There are as many blocks of your own as a letter takes.'
        )
      }
    >
      <ol>
        {rows.map((row, at) => (
          <li
            key={row.name}
            className={classNames(
              'flex items-center border-t border-line first:border-t-0',
              row.name === current && 'bg-accent-soft',
            )}
          >
            <BlockLink
              row={row}
              isCurrent={row.name === current}
              to={`${withParams(search, { block: row.name })}#edit`}
            />
            {!row.isFirst && (
              <Form method="post" preventScrollReset className="flex shrink-0 items-center pr-2">
                <input type="hidden" name="block" value="row" />
                <input type="hidden" name="name" value={row.name} />
                <Move row={row} way="up" disabled={at === 1} keep={keep} />
                <Move row={row} way="down" disabled={at === rows.length - 1} keep={keep} />
                <button
                  id={`switch-${row.name}`}
                  className="btn btn-plain btn-small w-14"
                  name="act"
                  value={row.isOff ? 'show' : 'hide'}
                  aria-label={`${row.isOff ? 'Show' : 'Hide'}: ${row.label}`}
                  onClick={(event) => keep(event.currentTarget.id)}
                >
                  {row.isOff ? 'Show' : 'Hide'}
                </button>
              </Form>
            )}
          </li>
        ))}
      </ol>
    </Panel>
  );
}

function BlockLink({ row, isCurrent, to }: { row: BlockRow; isCurrent: boolean; to: string }) {
  return (
    <Link
      to={to}
      aria-current={isCurrent ? 'true' : undefined}
      className="flex min-w-0 flex-1 flex-wrap items-center gap-x-3 gap-y-1 py-2 pr-1 pl-4 text-ink no-underline hover:bg-sunken"
    >
      <span className="min-w-0 flex-1 basis-32">
        <span className={classNames('block font-semibold', row.isOff && 'text-ink-3')}>{row.label}</span>
        <span className="block truncate text-xs text-ink-2">{row.isOff ? 'left out' : row.summary}</span>
      </span>
      {row.needs === 'must' && <Tag tone="bad">put right</Tag>}
      {row.needs === 'look' && <Tag tone="warn">check</Tag>}
      {row.isPersonal && !row.isOff && <Tag tone="sun">personal</Tag>}
    </Link>
  );
}

type MoveProps = { row: BlockRow; way: 'up' | 'down'; disabled: boolean; keep: (id: string) => void };

function Move({ row, way, disabled, keep }: MoveProps) {
  const Icon = way === 'up' ? ChevronUp : ChevronDown;
  return (
    <button
      id={`${way}-${row.name}`}
      className="grid size-7 place-items-center rounded-s text-ink-2 hover:bg-sunken disabled:invisible"
      name="act"
      value={way}
      disabled={disabled}
      aria-label={`Move up: ${row.label}`.replace('up', way)}
      onClick={(event) => keep(event.currentTarget.id)}
    >
      <Icon aria-hidden="true" className="size-4" />
    </button>
  );
}

/** A row that moves takes the focus with it; where its button is at its end, the other one has it. */
function useFocusKept(rows: readonly BlockRow[]) {
  const pressed = useRef('');
  useEffect(() => {
    const button = document.getElementById(pressed.current);
    pressed.current = '';
    if (!(button instanceof HTMLButtonElement)) return;
    const other = button.closest('form')?.querySelector<HTMLButtonElement>('button:not([disabled])');
    (button.disabled ? other : button)?.focus();
  }, [rows]);
  return (id: string) => {
    pressed.current = id;
  };
}
