import type { findAdvocatePage } from '~/domain/advocates/profile.server';
import { formatDate } from '~/ui/format';
import { Panel } from '~/ui/panel';
import { Pips } from '~/ui/pips';
import { WhyList } from '~/ui/why-list';

type Page = NonNullable<Awaited<ReturnType<typeof findAdvocatePage>>>;

/** The ask budget, and every block with its reason and its end. */
export function AskingPanel({ budget, timeZone }: Pick<Page, 'budget'> & { timeZone: string }) {
  if (!budget) return null;
  const { left, cap, used, periodEndsOn, blocks } = budget;
  return (
    <Panel title="Asking" end={<Pips cap={cap} used={used} />}>
      <p className="num mb-3">
        <strong>
          {left} of {cap} asks left
        </strong>{' '}
        until {formatDate(periodEndsOn, 'UTC')}
      </p>
      {blocks.length === 0 ? (
        <WhyList reasons={[{ sign: 'met', text: 'May be asked now.' }]} />
      ) : (
        <WhyList
          reasons={blocks.map(({ text, until }) => ({
            sign: 'blocked',
            text,
            detail: until ? `Until ${formatDate(until, timeZone)}` : undefined,
          }))}
        />
      )}
    </Panel>
  );
}
