import type { Influence } from '~/domain/impact/influence';
import { formatMoneyShort, formatPercent, plural } from '~/ui/format';
import { Hbar } from '~/ui/hbar';
import { More } from '~/ui/more';
import { Panel } from '~/ui/panel';

type Props = { won: Influence; open: Influence; leftOut: number; period: string; currency: string };

/** Revenue won and pipeline open with a completed favour, each with its whole beside it. */
export function Influenced({ won, open, leftOut, period, currency }: Props) {
  return (
    <Panel title="Influenced, each deal once" flush className="flex flex-col">
      <div className="grid flex-1 divide-y divide-line">
        <Amounts title="Revenue won with a completed favour" of="won" influence={won} note={period} />
        <Amounts title="Pipeline open with a completed favour" of="open" influence={open} note="as it stands now" />
      </div>
      <div className="border-t border-line px-4 py-3">
        <More summary="How it is counted">
          <p className="text-sm text-ink-2">
            A deal counts once, at its full value, however many favours it had. A favour counts if it was completed on
            or before the day the deal closed
            {leftOut > 0 && `; ${plural(leftOut, 'favour')} after that day left out`}. Currencies are shown side by side
            and never added up; a deal without one is read as {currency}.
          </p>
        </More>
      </div>
    </Panel>
  );
}

type AmountsProps = { title: string; of: 'won' | 'open'; influence: Influence; note: string };

function Amounts({ title, of, influence, note }: AmountsProps) {
  return (
    <div className="grid content-center gap-3 px-4 py-4">
      <h3 className="text-sm font-normal text-ink-2">
        {title}, {note}
      </h3>
      {influence.sums.length === 0 && <p>No deal {of === 'won' ? 'was won' : 'is open'}. Import deals from the CRM.</p>}
      {influence.sums.map(({ currency, deals, of: all, value, ofValue }) => (
        <div key={currency} className="grid gap-1">
          <strong className="num text-[1.625rem]/8 font-[650]">{formatMoneyShort(value, currency)}</strong>
          <Hbar share={ofValue > 0 ? value / ofValue : 0} tone="accent" />
          <p className="num text-sm text-ink-2">
            {deals} of {plural(all, `${of} deal`)}
            {ofValue > 0 && `, ${formatPercent(value / ofValue)} of ${formatMoneyShort(ofValue, currency)}`}
          </p>
        </div>
      ))}
      {influence.withoutValue > 0 && (
        <p className="text-sm text-ink-2">{plural(influence.withoutValue, 'of them has', 'of them have')} no value.</p>
      )}
    </div>
  );
}
