import { Link } from '@remix-run/react';
import type { InboxRow } from '~/domain/moments/inbox.server';
import { offers } from '~/domain/moments/offers';
import { Banner } from '~/ui/banner';
import { ButtonLink } from '~/ui/button';
import { formatDate, formatList } from '~/ui/format';
import { More } from '~/ui/more';

type Props = { rows: readonly InboxRow[] };

/** What moments suggest, one block each: why, to whom, until when, the words, and the acts. */
export function SuggestionList({ rows }: Props) {
  return (
    <ol>
      {rows.map((row) => (
        <li key={row.id} id={row.id} className="border-t border-line px-4 py-4 first:border-t-0">
          <Suggestion row={row} />
        </li>
      ))}
    </ol>
  );
}

function Suggestion({ row }: { row: InboxRow }) {
  const { id, account, name, moment, reasons, contact, offers: offered, welcomeUntil, status, stops } = row;
  const isOpen = status === 'OPEN' || status === 'SNOOZED';
  return (
    <article className="grid gap-2" aria-labelledby={`${id}-title`}>
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h3 id={`${id}-title`}>
          <Link className="title-link" to={`/moments/${id}`}>
            {account.name}: {reasons[0]}
          </Link>
        </h3>
        <p className="num text-xs text-ink-2">
          {isOpen && <strong className="text-ink">welcome until {formatDate(welcomeUntil, 'UTC')}</strong>} moment{' '}
          {moment}, {name}
        </p>
      </div>
      <p>
        Welcome now: {formatList(offered.map((offer) => offers[offer].short))}.{' '}
        {contact ? <Whom contact={contact} /> : 'Nobody at the account is known to turn to.'}{' '}
        <span className="text-ink-2">{reasons.slice(1).join(' ')}</span>
      </p>
      {isOpen && stops[0] && (
        <Banner tone="bad" title="Asks are stopped here.">
          {stops.join(' ')}
        </Banner>
      )}
      {isOpen ? <Acts row={row} /> : <Decided row={row} />}
    </article>
  );
}

function Whom({ contact }: { contact: NonNullable<InboxRow['contact']> }) {
  const { name, title, advocateId } = contact;
  return (
    <>
      Turn to {name}
      {title && `, ${title}`}
      {advocateId && ', an advocate'}.
    </>
  );
}

function Acts({ row: { id, words, status, snoozedUntil, account } }: { row: InboxRow }) {
  return (
    <>
      <More summary="The words">
        <p className="max-w-prose whitespace-pre-line">{words}</p>
      </More>
      <div className="flex flex-wrap items-center gap-3">
        <ButtonLink size="small" variant="quiet" to={`/moments/${id}`} aria-label={`Accept or edit: ${account.name}`}>
          Accept or edit
        </ButtonLink>
        <Link to={`/moments/${id}/snooze`} aria-label={`Put off: ${account.name}`}>
          Put off
        </Link>
        <Link to={`/moments/${id}/dismiss`} aria-label={`Dismiss: ${account.name}`}>
          Dismiss
        </Link>
        {status === 'SNOOZED' && snoozedUntil && (
          <span className="text-ink-2">Put off until {formatDate(snoozedUntil, 'UTC')}.</span>
        )}
      </div>
    </>
  );
}

function Decided({ row }: { row: InboxRow }) {
  return <p className="text-ink-2">{decidedWords(row)}</p>;
}

/** What became of a suggestion: “Accepted by Priya Raman on 19 November 2026: reference.” */
export function decidedWords({ status, decision, decidedBy, decidedAt }: Omit<InboxRow, 'guard'>): string {
  const on = decidedAt ? ` on ${formatDate(decidedAt, 'UTC')}` : '';
  if (status === 'PASSED') return `Passed${on}. ${decision ?? ''}`;
  const by = decidedBy ? ` by ${decidedBy.name}` : ' by itself, as a manager had set it';
  if (status === 'DISMISSED') return `Dismissed${by}${on}: ${decision ?? ''}`;
  const offer = Object.entries(offers).find(([code]) => code === decision)?.[1].short ?? decision;
  return `Accepted${by}${on}: ${offer}.`;
}
