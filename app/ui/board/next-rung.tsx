import { Link } from '@remix-run/react';
import { Lock } from 'lucide-react';
import type { BoardView } from '~/domain/opportunities/board-view';
import type { Rung } from '~/generated/prisma/enums';
import { rungNames } from '~/domain/advocates/ladder';
import { Ladder } from '~/ui/ladder';

type Props = { next: NonNullable<BoardView['next']>; ladder: BoardView['ladder']; doing: readonly Rung[] };

/** The rung that is not open yet, what opens it, and what could be done there. */
export function NextRung({ next, ladder, doing }: Props) {
  const { card, rung, opensBy } = next;
  const rungs = ladder.map(({ rung: step, state, reason }) =>
    state === 'open' && doing.includes(step)
      ? { label: rungNames[step], state: 'now' as const, note: 'In progress' }
      : { label: rungNames[step], state, note: reason },
  );
  return (
    <section className="mt-16" aria-labelledby="next-rung">
      <h2 className="display-2" id="next-rung">
        What opens next
      </h2>
      <div className="mt-6 grid gap-x-16 gap-y-8 rounded-m border-[1.5px] border-dashed border-line-strong p-5 sm:p-8 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <div>
          <p className="flex items-center gap-2.5 text-[0.9375rem] font-medium text-ink-2">
            <Lock aria-hidden="true" /> {card ? card.kind : rung}, not open yet
          </p>
          <h3 className="display-3 mt-2">
            {card ? (
              <Link className="text-ink no-underline hover:underline" to={`/board/${card.slug}`}>
                {card.title}
              </Link>
            ) : (
              'Bigger things, with more of a stage'
            )}
          </h3>
          {card && <p className="mt-2.5 max-w-[36em] text-ink-2">{card.summary}</p>}
          <p className="mt-5 max-w-[36em] rounded-s bg-sunken px-4 py-3.5">
            <strong>What opens it:</strong> {opensBy}
          </p>
        </div>
        <Ladder rungs={rungs} />
      </div>
    </section>
  );
}
