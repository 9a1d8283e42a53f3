import type { Happening } from '~/domain/audit/queries.server';
import { formatDateTime } from '~/ui/format';
import { Timeline } from '~/ui/timeline';

/** Events as a timeline; the reasons of each stand under it. */
export function Happenings({ events, timeZone }: { events: readonly Happening[]; timeZone: string }) {
  if (events.length === 0) return <p className="text-ink-2">Nothing has happened yet.</p>;
  return (
    <Timeline
      events={events.map(({ id, at, actor, text, reasons }) => ({
        id,
        at: at.toISOString(),
        when: formatDateTime(at, timeZone),
        text: (
          <>
            <strong>{actor}</strong> {text}
          </>
        ),
        detail: reasons.length > 0 ? reasons.join(' ') : undefined,
      }))}
    />
  );
}
