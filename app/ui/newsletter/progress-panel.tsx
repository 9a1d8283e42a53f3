import { Form, Link } from '@remix-run/react';
import type { Progress } from '~/domain/newsletter/progress.server';
import { Banner } from '~/ui/banner';
import { Button } from '~/ui/button';
import { formatCount, plural } from '~/ui/format';
import { Panel } from '~/ui/panel';
import { ProgressBar } from '~/ui/progress-bar';
import { Tag } from '~/ui/tag';

export type OnItsWay = {
  id: string;
  number: number;
  status: 'SENDING' | 'PAUSED' | 'SENT' | 'CANCELLED';
  pausedReason: string | null;
  startedAt: string;
  sentAt: string | null;
  /** letters that wait for their readers' morning or clock: why, and who waits until when */
  waiting: { readers: number; why: string; text: string };
  progress: Progress;
  batches: { done: number; all: number };
  dropped: readonly { reason: string; count: number }[];
  failures: readonly { why: string; count: number }[];
  doubtful: readonly { id: string; ordinal: number; letters: number; why: string; at: string }[];
};

const titles = { SENDING: 'Sending', PAUSED: 'Paused:', SENT: 'Sent:', CANCELLED: 'Cancelled:' } as const;

/** How far an issue is, what was dropped and why, and what a person has to decide. */
export function ProgressPanel({ issue }: { issue: OnItsWay }) {
  const { progress, batches, status } = issue;
  const isOpen = status === 'SENDING' || status === 'PAUSED';
  return (
    <Panel
      title={`${titles[status]} issue ${issue.number}`}
      end={isOpen && <Tag tone="info">{`batch ${Math.min(batches.done + 1, batches.all)} of ${batches.all}`}</Tag>}
      footer="Each batch has its own key, so a restart never sends twice."
    >
      <div className="grid gap-4">
        {status === 'PAUSED' && (
          <Banner tone="warn" title="Paused">
            {issue.pausedReason || 'Somebody paused it.'} Nothing goes out until it is resumed.
          </Banner>
        )}
        {status === 'CANCELLED' && (
          <Banner tone="info" title="Cancelled">
            What was accepted before has gone out; nothing more will.
          </Banner>
        )}
        <ProgressBar label="Letters done" value={progress.included - progress.toGo} max={progress.included}>
          <strong>
            {formatCount(progress.accepted)} accepted, {formatCount(progress.dropped)} dropped,{' '}
            {progress.failed > 0 && `${formatCount(progress.failed)} failed, `}
            {formatCount(progress.toGo)} to go.
          </strong>{' '}
          <span className="text-ink-2">
            Started {issue.startedAt}.{issue.sentAt && ` Done ${issue.sentAt}.`}{' '}
            {status === 'SENDING' && (
              <>
                You can close this page; it pauses by itself if more than 5 % of the letters go wrong.{' '}
                <Link to="">Look again</Link>
              </>
            )}
          </span>
        </ProgressBar>
        {issue.waiting.readers > 0 && (
          <p>
            <strong>{plural(issue.waiting.readers, 'letter')} waiting.</strong>{' '}
            <span className="text-ink-2">
              {issue.waiting.why}: {issue.waiting.text}
            </span>
          </p>
        )}
        <Reasons issue={issue} />
        {issue.doubtful.map((batch) => (
          <Doubtful key={batch.id} issueId={issue.id} batch={batch} />
        ))}
        {isOpen && <Steer issue={issue} />}
      </div>
    </Panel>
  );
}

function Reasons({ issue: { dropped, failures } }: { issue: OnItsWay }) {
  const lines = [
    ...dropped.map(
      ({ reason, count }) => `Dropped: ${formatCount(count)}, ${reason.toLowerCase()}, since the audience was frozen.`,
    ),
    ...failures.map(({ why, count }) => `Failed: ${formatCount(count)}, ${why}.`),
  ];
  return lines.length ? (
    <ul className="grid gap-1 text-xs text-ink-2">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  ) : null;
}

function Doubtful({ issueId, batch }: { issueId: string; batch: OnItsWay['doubtful'][number] }) {
  return (
    <Banner tone="bad" title={`Batch ${batch.ordinal}: nobody knows whether it went out`}>
      {plural(batch.letters, 'letter')}, first tried {batch.at}. {batch.why}. Look it up at the provider, then say what
      became of it. It is not sent again: that could reach people twice.
      <Form method="post" action={`/newsletter/${issueId}/batches/${batch.id}`} className="mt-2 flex flex-wrap gap-2">
        <Button variant="quiet" size="small" name="decision" value="sent">
          It went out
        </Button>
        <Button variant="quiet" size="small" name="decision" value="give-up">
          Give it up
        </Button>
      </Form>
    </Banner>
  );
}

function Steer({ issue: { id, status } }: { issue: OnItsWay }) {
  return (
    <Form method="post" action={`/newsletter/${id}/steer`} className="flex flex-wrap gap-2">
      {status === 'SENDING' ? (
        <Button variant="quiet" name="steer" value="pause">
          Pause
        </Button>
      ) : (
        <Button name="steer" value="resume">
          Resume
        </Button>
      )}
      <Button variant="danger" name="steer" value="cancel">
        Cancel the rest
      </Button>
    </Form>
  );
}
