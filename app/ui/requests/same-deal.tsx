import { Link } from '@remix-run/react';
import type { Looked } from '~/domain/requests/intake.server';
import { Button } from '~/ui/button';
import { Panel } from '~/ui/panel';
import { Tag } from '~/ui/tag';

/** Open requests for the same deal, inside the form: one of them may be what is needed. */
export function SameDeal({ requests }: { requests: Looked['sameDeal'] }) {
  if (requests.length === 0) return null;
  return (
    <Panel title="Asked for this deal already" count={requests.length}>
      <ul className="grid gap-3">
        {requests.map(({ number, title, line, isMine, isJoined }) => (
          <li key={number} className="grid gap-1">
            <p>
              {isMine || isJoined ? (
                <Link className="title-link" to={`/requests/${number}`}>
                  {title}
                </Link>
              ) : (
                <strong>{title}</strong>
              )}
            </p>
            <p className="text-xs text-ink-2">
              R-{number}. {line}.
            </p>
            {isMine && <Tag>Yours</Tag>}
            {isJoined && <Tag tone="good">You joined it</Tag>}
            {!isMine && !isJoined && (
              <div>
                <Button variant="quiet" size="small" formAction={`/requests/${number}/followers`}>
                  Join that one
                </Button>
              </div>
            )}
          </li>
        ))}
      </ul>
      <p className="mt-3 text-xs text-ink-2">Who joins reads along and is told every step.</p>
    </Panel>
  );
}
