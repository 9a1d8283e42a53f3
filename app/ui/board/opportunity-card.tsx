import { Link } from '@remix-run/react';
import { CalendarDays, Check, Eye, Gift, type LucideIcon, Users } from 'lucide-react';
import type { Card as CardData } from '~/domain/opportunities/board-view';
import { Card } from '~/ui/card';
import { classNames } from '~/ui/class-names';
import { Dial } from '~/ui/dial';
import { Tag } from '~/ui/tag';

/** One opportunity on the board, inside a list item; the whole card leads to its page. */
export function OpportunityCard({ card }: { card: CardData }) {
  return (
    <Card
      as="article"
      className={classNames(
        'relative grid gap-x-8 gap-y-5 p-5 hover:border-line-strong sm:grid-cols-[4.5rem_minmax(0,1fr)] sm:p-7 lg:grid-cols-[5.5rem_minmax(0,1fr)_18rem]',
        card.isFull && 'bg-transparent shadow-none',
      )}
    >
      <p className="flex items-center gap-3 text-ink-2 sm:block">
        <Dial minutes={card.minutes} />
        <span className="leading-tight sm:mt-3 sm:block">
          <b className="display text-[1.625rem] text-ink sm:block">{card.minutes}</b> minutes
        </span>
      </p>
      <div>
        <p className="text-[0.90625rem] font-medium text-ink-2">
          {card.kind} {card.isFull && <Tag outline>Full</Tag>}
        </p>
        <h3 className="display-3 mt-1">
          <Link
            className="text-ink no-underline after:absolute after:inset-0 hover:text-ink hover:underline"
            to={`/board/${card.slug}`}
          >
            {card.title}
          </Link>
        </h3>
        <p className="mt-2.5 max-w-[36em] text-ink-2">{card.summary}</p>
        {card.why && (
          <p className="mt-3.5 max-w-[36em] text-[0.96875rem]">
            <b className="font-semibold text-accent">Why you:</b> {card.why}
          </p>
        )}
        {card.terms?.incentive && (
          <p className="mt-4 max-w-[38em] border-l-3 border-line-strong pl-4 text-[0.9375rem] text-ink-2">
            <strong className="text-ink">Incentive:</strong> {card.terms.incentive}. {card.terms.disclosure}
          </p>
        )}
      </div>
      <CardFacts card={card} />
    </Card>
  );
}

function CardFacts({ card }: { card: CardData }) {
  return (
    <ul className="grid content-start gap-3 border-t border-line pt-4 text-[0.9375rem] sm:col-start-2 lg:col-start-3 lg:border-t-0 lg:border-l lg:pt-0 lg:pl-8">
      <CardFact icon={Users} soon={card.places.isSoon} text={card.places.text} />
      {card.days && <CardFact icon={CalendarDays} soon={card.days.isSoon} text={card.days.text} />}
      {card.thanks && <CardFact icon={Gift} text={card.thanks} />}
      <CardFact icon={Eye} text={card.seenBy} />
      {card.terms && <CardFact icon={Check} text={card.terms.proof} />}
    </ul>
  );
}

function CardFact({ icon: Icon, text, soon }: { icon: LucideIcon; text: string; soon?: boolean }) {
  return (
    <li className="grid grid-cols-[1.25rem_minmax(0,1fr)] gap-3 leading-snug">
      <Icon className="text-ink-3" aria-hidden="true" />
      <span className={soon ? 'font-semibold text-sun-ink' : undefined}>{text}</span>
    </li>
  );
}
