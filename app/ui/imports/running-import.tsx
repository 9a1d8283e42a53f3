import { Form } from '@remix-run/react';
import { Banner } from '~/ui/banner';
import { Button } from '~/ui/button';
import { formatCount } from '~/ui/format';
import { Follow } from '~/ui/imports/follow';
import { Panel } from '~/ui/panel';
import { ProgressBar } from '~/ui/progress-bar';
import { Tag } from '~/ui/tag';

type Props = {
  id: string;
  /** Lines to write in all, and those looked at by now. */
  total: number;
  done: { new: number; changed: number; moved: number };
  isStalled: boolean;
  /** Why it stopped. */
  failure: string | null;
};

/** An import on its way, which can be stopped after the slice that is being written. */
export function RunningImport({ id, total, done, isStalled, failure }: Props) {
  const written = done.new + done.changed;
  return (
    <Panel
      title={failure ? 'Stopped half-way' : 'Importing'}
      end={
        <span className="flex items-center gap-3">
          <Tag tone={failure ? 'bad' : 'info'}>
            {formatCount(written + done.moved)} of {formatCount(total)}
          </Tag>
          <Form method="post" action={`/imports/${id}/cancel`}>
            <Button size="small" variant="quiet">
              Stop after this batch
            </Button>
          </Form>
        </span>
      }
    >
      {!failure && <Follow />}
      <div className="grid gap-4">
        <ProgressBar label="Lines written" value={written + done.moved} max={total}>
          <strong>
            {formatCount(written)} written: {formatCount(done.new)} new, {formatCount(done.changed)} changed.
          </strong>{' '}
          {done.moved > 0 && `${formatCount(done.moved)} given up, because they changed after the dry run. `}
          <span className="text-ink-2">You can close this page; the report will be here.</span>
        </ProgressBar>
        {(failure || isStalled) && (
          <Form method="post" action={`/imports/${id}/apply`}>
            <Banner
              tone={failure ? 'bad' : 'warn'}
              title={failure ?? 'Nothing has been written for two minutes.'}
              action={
                <Button size="small" variant="quiet">
                  Go on now
                </Button>
              }
            >
              Flywheel tries again by itself; going on writes only what is still missing.
            </Banner>
          </Form>
        )}
      </div>
    </Panel>
  );
}
