import { Link } from '@remix-run/react';
import { classNames } from '~/ui/class-names';
import { formatCount } from '~/ui/format';

export type OutcomeCount = { show: string; count: number; label: string; tone: keyof typeof bars };

const bars = { good: 'bg-good', accent: 'bg-accent', idle: 'bg-line-strong', bad: 'bg-bad' };
const texts = { good: 'text-good', accent: '', idle: 'text-ink-3', bad: 'text-bad' };

/** How many lines are new, changed, unchanged and rejected: a bar of their shares, each number a link to its lines. */
export function OutcomeCounts({ counts, current }: { counts: readonly OutcomeCount[]; current: string }) {
  return (
    <div>
      <div className="flex h-1.5 gap-0.5 px-4 pt-3.5 box-content" aria-hidden="true">
        {counts
          .filter(({ count }) => count > 0)
          .map(({ show, count, tone }) => (
            <i key={show} className={`min-w-1 rounded-s ${bars[tone]}`} style={{ flexGrow: count }} />
          ))}
      </div>
      <nav className="grid grid-cols-2 lg:grid-cols-4" aria-label="Lines by what they do">
        {counts.map(({ show, count, label, tone }) => (
          <Link
            key={show}
            to={`?show=${show}`}
            preventScrollReset
            aria-current={show === current ? 'page' : undefined}
            className="grid border-b-2 border-transparent px-4 py-3 text-ink no-underline hover:bg-sunken aria-[current]:border-accent"
          >
            <strong className={classNames('num text-xl', texts[tone])}>{formatCount(count)}</strong>
            <span className="text-sm text-ink-2">{label}</span>
          </Link>
        ))}
      </nav>
    </div>
  );
}
