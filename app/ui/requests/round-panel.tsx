import { Form, Link } from '@remix-run/react';
import type { RoundPage } from '~/domain/requests/running-round.server';
import { Button } from '~/ui/button';
import { Panel } from '~/ui/panel';
import { Tag } from '~/ui/tag';

/** How asking goes: everybody of the latest round, what became of each, and the way to stop it. For managers. */
export function RoundPanel({ round, number }: { round: RoundPage; number: number }) {
  return (
    <Panel
      title={round.isRunning ? 'Being asked' : 'Asked last'}
      end={`${round.title}, started by ${round.started}`}
      footer={round.isRunning ? <Stop number={number} /> : round.endReason}
      flush
    >
      <ol>
        {round.places.map(({ advocateId, name, label, tone, reason, until, next, approval }, index) => (
          <li
            key={advocateId}
            className="grid grid-cols-[1.25rem_minmax(0,1fr)] gap-x-3 gap-y-1 border-b border-line px-4 py-2.5 last:border-b-0"
          >
            <span className="num text-ink-3" aria-hidden="true">
              {index + 1}
            </span>
            <div>
              <Link className="title-link" to={`/advocates/${advocateId}`}>
                {name}
              </Link>{' '}
              <Tag tone={tone}>{label}</Tag>
              <span className="text-ink-2">{[until, next].filter(Boolean).join('; ')}</span>
              {approval && (
                <span className="text-ink-2">
                  {approval.text} {approval.isManagers && <Link to={`/approvals/${approval.id}`}>Answer</Link>}
                </span>
              )}
              {reason && <p className="text-ink-2">{reason} Only managers see this.</p>}
            </div>
          </li>
        ))}
      </ol>
    </Panel>
  );
}

function Stop({ number }: { number: number }) {
  return (
    <Form method="post" action={`/requests/${number}/rounds/stop`} className="flex flex-wrap items-center gap-3">
      <Button variant="quiet" size="small">
        Stop asking
      </Button>
      <span>Open asks are taken back, thanked for and not charged.</span>
    </Form>
  );
}
