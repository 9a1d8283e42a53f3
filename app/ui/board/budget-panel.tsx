import { ButtonLink } from '~/ui/button';
import { Card } from '~/ui/card';
import { Pips } from '~/ui/pips';

type Props = { budget: { cap: number; left: number; used: number; until: string; pausedUntil: string | null } };

/** What our teams may still ask this quarter, and the way to a pause. */
export function BudgetPanel({ budget }: Props) {
  const { cap, left, used, until, pausedUntil } = budget;
  return (
    <Card as="section" className="grid gap-0 p-0 text-[0.9375rem]" aria-label="Your limits">
      <div className="flex items-center justify-between gap-4 px-5 py-4">
        <div>
          <strong className="num text-base">{cap === 0 ? 'No asks' : `${left} of ${cap} asks left`}</strong>
          <p className="text-ink-2">
            {cap === 0 ? 'You choose from the board' : `Until ${until}, all our teams together`}
          </p>
        </div>
        <Pips cap={cap} used={used} />
      </div>
      <div className="flex items-center justify-between gap-4 border-t border-line px-5 py-4">
        <div>
          <strong className="text-base">{pausedUntil ? `Asks paused until ${pausedUntil}` : 'Pause asks'}</strong>
          <p className="text-ink-2">You choose until when. The board stays open.</p>
        </div>
        <ButtonLink to="/me/limits" variant="quiet" size="small">
          {pausedUntil ? 'Change' : 'Pause'}
        </ButtonLink>
      </div>
    </Card>
  );
}
