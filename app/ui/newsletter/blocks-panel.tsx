import { Form, Link } from '@remix-run/react';
import type { BlockRow } from '~/domain/newsletter/block-rows';
import { LinkButton } from '~/ui/button';
import { classNames } from '~/ui/class-names';
import { Panel } from '~/ui/panel';
import { Tag } from '~/ui/tag';

/** The blocks of a draft in the order of the letter; each is a link to its form. */
export function BlocksPanel({ rows, current }: { rows: readonly BlockRow[]; current: string | undefined }) {
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
      footer="The order is fixed: thanks stand between the incentive and the review, so that neither looks like pay for the other."
    >
      <ol>
        {rows.map((row) => (
          <li
            key={row.name}
            className={classNames('border-t border-line first:border-t-0', row.name === current && 'bg-accent-soft')}
          >
            <Link
              to={`?block=${row.name}#edit`}
              aria-current={row.name === current ? 'true' : undefined}
              className="flex items-center gap-3 px-4 py-2 text-ink no-underline hover:bg-sunken"
            >
              <span className="min-w-0 flex-1">
                <span className={classNames('block font-semibold', row.isOff && 'text-ink-3')}>{row.label}</span>
                <span className="block truncate text-xs text-ink-2">{row.isOff ? 'left out' : row.summary}</span>
              </span>
              {row.needs === 'must' && <Tag tone="bad">put right</Tag>}
              {row.needs === 'look' && <Tag tone="warn">check</Tag>}
              {row.isPersonal && !row.isOff && <Tag tone="sun">personal</Tag>}
            </Link>
          </li>
        ))}
      </ol>
    </Panel>
  );
}
