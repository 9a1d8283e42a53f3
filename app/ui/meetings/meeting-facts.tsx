import type { MeetingView } from '~/domain/meetings/meeting-view';
import { KeyValues } from '~/ui/key-values';

type Props = { meeting: MeetingView; /** address of the calendar file */ invitation: string };

/** When, how long and where; what is offered while no time is set. */
export function MeetingFacts({ meeting, invitation }: Props) {
  const { when, minutes, videoLink, offered, other, endReason, status } = meeting;
  return (
    <div className="grid gap-3">
      <KeyValues
        items={[
          ['When', when ?? 'No time is set yet'],
          ['How long', minutes],
          ...(videoLink
            ? [
                [
                  'Video',
                  <a key="video" href={videoLink}>
                    {videoLink}
                  </a>,
                ] as const,
              ]
            : []),
          ...(endReason ? [['Why', endReason] as const] : []),
        ]}
      />
      {offered.length > 0 && (
        <div>
          <p>Offered to {other.name}, who picks one:</p>
          <ul className="mt-1 grid list-disc gap-1 pl-5 text-ink-2">
            {offered.map((time) => (
              <li key={time}>{time}</li>
            ))}
          </ul>
        </div>
      )}
      {status === 'SCHEDULED' && (
        <p>
          <a href={invitation} download>
            Put it into your calendar
          </a>
        </p>
      )}
    </div>
  );
}
