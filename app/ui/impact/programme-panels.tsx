import type { ClosingRow } from '~/domain/impact/closings';
import type { FunnelStep } from '~/domain/impact/funnel';
import { BarTable } from '~/ui/bar-table';
import { formatPercent, plural } from '~/ui/format';
import { KeyValues } from '~/ui/key-values';
import { More } from '~/ui/more';
import { Panel } from '~/ui/panel';

/** Requests of the period by how they were closed. */
export function ClosingsPanel({ submitted, rows }: { submitted: number; rows: readonly ClosingRow[] }) {
  return (
    <Panel title="Requests" end={`${submitted} submitted`}>
      {rows.length === 0 && <p className="text-ink-2">No request was submitted in this period.</p>}
      <KeyValues
        right
        items={rows.map(({ label, figure, share }) => [
          label,
          <span key={label} className="num">
            <b>{figure}</b> <span className="text-ink-2">{share}</span>
          </span>,
        ])}
      />
      <div className="mt-3">
        <More summary="How it is counted">
          <p className="text-sm text-ink-2">
            Requests submitted in the period, whenever they were closed. A first answer is in time when it came before
            its due hour, of those answered or due. Asks accepted are of the asks sent in the period that were answered
            or ran out.
          </p>
        </More>
      </div>
    </Panel>
  );
}

/** From joining to coming back. */
export function FunnelPanel({ steps, today }: { steps: readonly FunnelStep[]; today: string }) {
  const tones = ['idle', 'accent', 'accent', 'accent'] as const;
  return (
    <Panel title="Programme funnel" end={today}>
      <BarTable
        caption="Programme funnel"
        heads={['Step', 'People']}
        bars={steps.map(({ label, count, text }, at) => ({
          label,
          value: count,
          tone: tones[at],
          text: (
            <>
              <b>{count}</b> <span className="block text-xs text-ink-2 sm:inline sm:text-sm">{text}</span>
            </>
          ),
        }))}
      />
      <div className="mt-3">
        <More summary="What each step means">
          <ul className="grid gap-1 text-sm text-ink-2">
            {steps.map(({ label, definition }) => (
              <li key={label}>
                <b className="font-semibold text-ink">{label}</b>: {definition}.
              </li>
            ))}
          </ul>
        </More>
      </div>
    </Panel>
  );
}

type FavoursProps = {
  favours: number;
  people: number;
  heard: number;
  kinds: readonly { label: string; count: number }[];
};

/** Favours of the period by what they were, and how many of their owners heard what came of it. */
export function FavoursPanel({ favours, people, heard, kinds }: FavoursProps) {
  return (
    <Panel title="Favours" end={plural(favours, 'favour')}>
      <p className="text-sm text-ink-2">
        Completed by {plural(people, 'advocate')}.
        {favours > 0 && (
          <>
            {' '}
            For <b className="text-ink">{heard}</b> of {favours} ({formatPercent(heard / favours)}) the advocate heard
            within 90 days what it led to.
          </>
        )}
      </p>
      {kinds.length > 0 && (
        <div className="mt-3">
          <BarTable
            caption="Favours by what they were, most first"
            heads={['What', 'Favours']}
            bars={kinds.map(({ label, count }) => ({ label, value: count, text: <b>{count}</b> }))}
          />
        </div>
      )}
    </Panel>
  );
}
