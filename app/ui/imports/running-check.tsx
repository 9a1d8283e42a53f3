import { formatCount } from '~/ui/format';
import { Follow } from '~/ui/imports/follow';
import { Panel } from '~/ui/panel';
import { ProgressBar } from '~/ui/progress-bar';
import { Tag } from '~/ui/tag';

/** A dry run on its way, by lines looked at. */
export function RunningCheck({ total, done, isStalled }: { total: number; done: number; isStalled: boolean }) {
  return (
    <Panel
      title="Looking at every line"
      end={
        <Tag tone="info">
          {formatCount(done)} of {formatCount(total)}
        </Tag>
      }
    >
      <Follow />
      <ProgressBar label="Lines looked at" value={done} max={total}>
        <strong>Nothing is written.</strong>{' '}
        <span className="text-ink-2">
          {isStalled
            ? 'Nothing has happened for two minutes; Flywheel begins again by itself.'
            : 'You can close this page; the difference will be here.'}
        </span>
      </ProgressBar>
    </Panel>
  );
}
