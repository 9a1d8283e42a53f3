import { Link } from '@remix-run/react';
import type { HelpTaskPage } from '~/domain/moments/tasks.server';
import { ButtonLink } from '~/ui/button';
import { formatDate } from '~/ui/format';

type Props = { tasks: readonly HelpTaskPage[]; today: Date };

/** Accounts that need help before anybody asks them for anything. */
export function HelpTaskList({ tasks, today }: Props) {
  return (
    <ol>
      {tasks.map(({ id, account, title, stop, reasons, owner, dueOn }) => (
        <li key={id} id={id} className="grid gap-1 border-t border-line px-4 py-3 first:border-t-0">
          <div className="flex flex-wrap items-baseline justify-between gap-x-4">
            <h3>
              <Link className="title-link" to={`/help-tasks/${id}`}>
                {account.name}: {title.toLowerCase()}
              </Link>
            </h3>
            <p className={dueOn < today ? 'num text-xs tone-bad' : 'num text-xs text-ink-2'}>
              {dueOn < today ? 'was due' : 'due'} {formatDate(dueOn, 'UTC')}, {owner?.name ?? 'nobody’s account'}
            </p>
          </div>
          <p className="text-ink-2">
            {reasons[0]?.startsWith(stop) ? '' : `${stop}. `}
            {reasons.join(' ')}
          </p>
          <p>
            <ButtonLink
              size="small"
              variant="quiet"
              to={`/help-tasks/${id}`}
              aria-label={`Close: ${account.name}, ${title}`}
            >
              Say what was done
            </ButtonLink>
          </p>
        </li>
      ))}
    </ol>
  );
}
