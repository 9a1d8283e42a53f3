import { Link } from '@remix-run/react';
import type { Gap } from '~/domain/requests/gaps.server';
import { formatDate } from '~/ui/format';
import { Panel } from '~/ui/panel';

/** Whom to recruit: requests for which nobody could be asked. */
export function GapsPanel({ gaps, mayOpen, timeZone }: { gaps: Gap[]; mayOpen: boolean; timeZone: string }) {
  return (
    <Panel
      title="Recruit these"
      count={gaps.length}
      end="Nobody could be asked for these requests. Each line goes when somebody can be."
      flush
    >
      <ul>
        {gaps.map(({ id, wanted, forWhat, looked, noticedAt, request }) => (
          <li
            key={id}
            className="grid gap-x-4 gap-y-1 border-t border-line px-4 py-2.5 first:border-t-0 sm:grid-cols-[minmax(0,1fr)_minmax(0,1fr)_auto]"
          >
            <span>
              <strong>{wanted}</strong>
              <br />
              <span className="text-ink-2">for {forWhat}</span>
            </span>
            <span>
              {mayOpen ? (
                <Link className="title-link" to={`/requests/${request.number}`}>
                  {`R-${request.number} ${request.title}`}
                </Link>
              ) : (
                `R-${request.number} ${request.title}`
              )}
              <br />
              <span className="text-ink-2">
                {request.isOpen ? `still open, needed by ${formatDate(request.neededBy, 'UTC', 'short')}` : 'closed'};{' '}
                {looked}
              </span>
            </span>
            <span className="text-ink-2">since {formatDate(noticedAt, timeZone, 'short')}</span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
