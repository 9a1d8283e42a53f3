import { Form } from '@remix-run/react';
import { Link2 } from 'lucide-react';
import { Button, ButtonLink } from '~/ui/button';
import { Dial } from '~/ui/dial';
import { formatMinutes, plural } from '~/ui/format';
import { KeyValues } from '~/ui/key-values';

type Props = {
  slug: string;
  minutes: number;
  parts: number;
  placesLeft: number | null;
  allPlaces: number | null;
  waiting: number;
  facts: readonly (readonly [string, string])[];
  claim: { id: string; button: string } | null;
  /** why it cannot be claimed; empty: it can */
  blocks: readonly string[];
  notes: readonly string[];
  shortLink: string;
  isReview: boolean;
};

/** Beside an opportunity: what it takes, what is left, and the one button. */
export function ClaimPanel(props: Props) {
  const { minutes, parts, facts, shortLink } = props;
  return (
    <aside
      className="grid gap-5 rounded-m border border-line bg-surface p-5 shadow-2 sm:p-7 lg:sticky lg:top-6"
      aria-labelledby="claim"
    >
      <h2 className="sr-only" id="claim">
        Claim this opportunity
      </h2>
      <p className="grid grid-cols-[4rem_minmax(0,1fr)] items-center gap-4">
        <Dial minutes={minutes} size={64} />
        <span className="text-[0.9375rem] leading-snug text-ink-2">
          <b className="display block text-[2rem] leading-tight text-ink">{formatMinutes(minutes)}</b>
          of your time in all{parts > 1 && `, in ${parts} parts`}
        </span>
      </p>
      <Places {...props} />
      <KeyValues items={facts} />
      <ClaimButton {...props} />
      <p className="flex items-start gap-2.5 border-t border-line pt-4 text-[0.90625rem] text-ink-2 [overflow-wrap:anywhere]">
        <Link2 className="mt-0.5" aria-hidden="true" />
        <span>
          Know someone better placed? Pass on <a href={shortLink}>{shortLink.replace(/^https?:\/\//, '')}</a>
        </span>
      </p>
    </aside>
  );
}

function Places({ placesLeft, allPlaces, waiting }: Props) {
  if (placesLeft === null || allPlaces === null) return <p className="font-semibold">No limit on places</p>;
  return (
    <div className="grid gap-2.5">
      <p className="flex flex-wrap justify-between gap-x-4 font-semibold">
        {placesLeft} of {plural(allPlaces, 'place')} left
        <span className="text-[0.9375rem] font-normal text-ink-2">
          {waiting === 0 ? 'nobody waiting' : `${waiting} waiting`}
        </span>
      </p>
      {allPlaces <= 12 && (
        <div className="flex gap-1.5" aria-hidden="true">
          {Array.from({ length: allPlaces }, (_, place) => (
            <i
              key={place}
              className={`h-2.5 flex-1 rounded-full ${place < allPlaces - placesLeft ? 'bg-line-strong' : 'ring-2 ring-accent ring-inset'}`}
            />
          ))}
        </div>
      )}
    </div>
  );
}

function ClaimButton({ slug, claim, blocks, notes, placesLeft, isReview }: Props) {
  if (claim) return <ButtonLink to={`/claims/${claim.id}`}>{claim.button}</ButtonLink>;
  if (blocks.length) {
    return (
      <div className="rounded-s bg-sunken px-4 py-3.5">
        <strong>Not open to you now.</strong> {blocks.join(' ')}
      </div>
    );
  }
  const isFull = placesLeft === 0;
  const label = isFull ? 'Join the waiting list' : placesLeft === 1 ? 'Claim the last place' : 'Claim this';
  return (
    <Form method="post" action={`/board/${slug}/claim`} className="grid gap-3">
      <Button size="large">{label}</Button>
      <p className="text-[0.90625rem] text-ink-2">
        {notes.map((note) => `${note} `)}
        Does not use up one of your asks.{' '}
        {isFull
          ? 'When a place comes free it is yours, and we write to you at once.'
          : !isReview && 'If somebody is quicker, we put you on the waiting list and tell you at once.'}
      </p>
    </Form>
  );
}
