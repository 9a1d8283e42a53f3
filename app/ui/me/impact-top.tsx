import { Link } from '@remix-run/react';
import type { getMe } from '~/domain/advocates/me.server';
import type { OwnOutcome } from '~/domain/impact/outcomes.server';
import type { OutcomeKind } from '~/generated/prisma/enums';
import { ButtonLink } from '~/ui/button';
import { formatDate, plural } from '~/ui/format';

type Props = Pick<Awaited<ReturnType<typeof getMe>>, 'headline'> & { outcomes: readonly OwnOutcome[] };

const said: Record<OutcomeKind, (quantity: number) => string> = {
  LEADS: (n) => `It brought ${plural(n, 'qualified lead')}.`,
  VIEWS: (n) => `It was read ${plural(n, 'time')}.`,
  PIPELINE: () => 'A team went on talking because of it.',
  WON_DEAL: () => 'A team chose us after it.',
  PRODUCT_CHANGE: () => 'The product changed because of it.',
};

/** What the favours led to, in one sentence; without any, what will stand here. Never a zero. */
export function ImpactTop({ headline, outcomes }: Props) {
  return (
    <section className="wrap pt-[clamp(2.5rem,5vw,4.5rem)] pb-16" aria-labelledby="impact">
      <h1 id="impact" className="text-[1.125rem] font-semibold tracking-normal text-ink-2">
        My impact
      </h1>
      {headline ? (
        <p className="mt-5 max-w-[17.5em] font-display text-[clamp(2.125rem,5vw,4.25rem)] leading-[1.08] font-medium tracking-[-0.026em] text-balance">
          {headline.map(({ text, strong }, index) =>
            strong ? (
              <em key={index} className="text-sun-ink not-italic sm:whitespace-nowrap">
                {text}
              </em>
            ) : (
              text
            ),
          )}
        </p>
      ) : (
        <div className="mt-5 grid justify-items-start gap-6">
          <p className="display-1 max-w-[16em]">What your favours lead to will stand here.</p>
          <p className="lede">We come back to you with the result of each one, as soon as there is one to tell.</p>
          <ButtonLink to="/board">See what you could do</ButtonLink>
        </div>
      )}
      {headline && (
        <p className="mt-6 max-w-[46em] text-md text-ink-2">
          Since you joined. A deal counts once, however often a favour of yours helped in it. A lead counts when our
          sales team accepted it.
        </p>
      )}
      {outcomes.length > 0 && (
        <ul className="mt-12 grid gap-x-[clamp(1.5rem,3.5vw,3.5rem)] gap-y-8 md:grid-cols-3">
          {outcomes.map(({ id, kind, quantity, note, happenedOn, title, evidence, pieceUrl, card }) => (
            <li key={id} className="border-t-[3px] border-sun pt-4">
              <p className="text-lg">{[said[kind](quantity ?? 1), note].filter(Boolean).join(' ')}</p>
              <p className="mt-2 text-sm text-ink-2">
                {title}, {formatDate(happenedOn, 'UTC', 'day')}
              </p>
              <p className="mt-1 text-sm text-ink-2">{evidence}</p>
              {(pieceUrl || card) && (
                <p className="mt-2 flex flex-wrap gap-x-5 gap-y-1 text-sm">
                  {pieceUrl && (
                    <a href={pieceUrl} target="_blank" rel="noreferrer">
                      Where it is published
                    </a>
                  )}
                  {card && (
                    <Link to={`/me/cards/${card.favourId}`}>
                      {card.isUp ? 'Your card is up: see it' : 'Make a card to share'}
                      <span className="sr-only"> of “{title}”</span>
                    </Link>
                  )}
                </p>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
