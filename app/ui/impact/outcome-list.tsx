import { Form } from '@remix-run/react';
import { Button } from '~/ui/button';
import { formatDate } from '~/ui/format';
import { Input } from '~/ui/input';
import { Timeline } from '~/ui/timeline';

export type ListedOutcome = {
  id: string;
  text: string;
  happenedOn: Date;
  note: string;
  deal: string | null;
  recordedBy: string;
  /** "told by a note on 3 May 2026", or how it will be */
  told: string;
  mayTakeBack: boolean;
};

type Props = { favourId: string; outcomes: readonly ListedOutcome[] };

/** What a favour led to so far, whether its owner heard of it, and the way back while they did not. */
export function OutcomeList({ favourId, outcomes }: Props) {
  if (outcomes.length === 0) return <p className="text-ink-2">Nothing is recorded yet.</p>;
  return (
    <Timeline
      events={outcomes.map(({ id, text, happenedOn, note, deal, recordedBy, told, mayTakeBack }) => ({
        id,
        at: happenedOn.toISOString(),
        when: formatDate(happenedOn, 'UTC'),
        text: deal ? `${text}: ${deal}` : text,
        detail: (
          <>
            {[note && `${note.replace(/[.!?]$/, '')}.`, `Recorded by ${recordedBy};`, told].filter(Boolean).join(' ')}
            {mayTakeBack && <TakeBack action={`/favours/${favourId}/outcomes/${id}/take-back`} id={id} />}
          </>
        ),
      }))}
    />
  );
}

function TakeBack({ action, id }: { action: string; id: string }) {
  return (
    <details className="mt-2">
      <summary>Take it back</summary>
      <Form method="post" action={action} className="mt-3 grid justify-items-start gap-3">
        <Input
          id={`reason-${id}`}
          name="reason"
          label="What was wrong?"
          hint="Nobody was told yet. It is kept in the audit log."
          minLength={5}
          maxLength={300}
          required
        />
        <Button variant="quiet" size="small">
          Take the outcome back
        </Button>
      </Form>
    </details>
  );
}
