import { formatDate } from '~/ui/format';
import { Timeline } from '~/ui/timeline';

type Outcome = {
  id: string;
  text: string;
  happenedOn: Date;
  note: string;
  toldAt: Date | null;
  deal: string | null;
  recordedBy: string;
};

/** What a favour led to so far, and whether its owner heard of it. */
export function OutcomeList({ outcomes, timeZone }: { outcomes: readonly Outcome[]; timeZone: string }) {
  if (outcomes.length === 0) return <p className="text-ink-2">Nothing is recorded yet.</p>;
  return (
    <Timeline
      events={outcomes.map(({ id, text, happenedOn, note, toldAt, deal, recordedBy }) => ({
        id,
        at: happenedOn.toISOString(),
        when: formatDate(happenedOn, 'UTC'),
        text: deal ? `${text}: ${deal}` : text,
        detail: [
          note && `${note.replace(/[.!?]$/, '')}.`,
          `Recorded by ${recordedBy};`,
          toldAt ? `told on ${formatDate(toldAt, timeZone)}.` : 'not told yet.',
        ]
          .filter(Boolean)
          .join(' '),
      }))}
    />
  );
}
