import type { ReactNode } from 'react';

export type TimelineEvent = {
  id: string;
  /** ISO time, for machines. */
  at: string;
  /** The same for people, already in their time zone. */
  when: string;
  text: ReactNode;
  detail?: ReactNode;
};

/** What happened, newest first unless the page says otherwise. */
export function Timeline({ events }: { events: readonly TimelineEvent[] }) {
  return (
    <ol className="timeline">
      {events.map((event) => (
        <li key={event.id}>
          <time dateTime={event.at}>{event.when}</time>
          <div>
            {event.text}
            {event.detail && <div className="detail">{event.detail}</div>}
          </div>
        </li>
      ))}
    </ol>
  );
}
