import { Link } from '@remix-run/react';
import type { MeetingView } from '~/domain/meetings/meeting-view';
import { ButtonLink } from '~/ui/button';
import { Dot } from '~/ui/dot';
import { plural } from '~/ui/format';
import { Panel } from '~/ui/panel';

/** The calls of a request: what is set, what waits for whom. `number`: only what its requester decides may be done here. */
export function MeetingsPanel({ meetings, number }: { meetings: MeetingView[]; number: number | null }) {
  if (!meetings.length) return null;
  return (
    <Panel id="calls" title={meetings.length > 1 ? 'Calls' : 'Call'} flush>
      <ul>
        {meetings.map((meeting) => (
          <li key={meeting.id} className="grid gap-1.5 border-b border-line px-4 py-3 last:border-b-0">
            <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
              <Link className="title-link" to={`/meetings/${meeting.id}`}>
                {meeting.title}
              </Link>
              <Dot tone={meeting.line.tone}>{meeting.line.label}</Dot>
            </span>
            <span className="text-ink-2">{meeting.when ?? waiting(meeting)}</span>
            {(number === null || meeting.request.number === number) && <Next meeting={meeting} />}
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function waiting({ choices, offered, other, endReason, isOpen }: MeetingView): string {
  if (!isOpen) return endReason ?? '';
  if (choices.length) return `${other.name} offers ${plural(choices.length, 'time')}. One of them has to be picked.`;
  if (offered.length) return `${plural(offered.length, 'time')} offered to ${other.name}, who picks one.`;
  return `${other.name} is asked for times.`;
}

function Next({ meeting: { id, choices, status, hasBegun } }: { meeting: MeetingView }) {
  const label = choices.length ? 'Pick a time' : status === 'SCHEDULED' && hasBegun ? 'Say how it ended' : null;
  if (!label) return null;
  return (
    <span>
      <ButtonLink size="small" to={choices.length ? `/meetings/${id}` : `/meetings/${id}/end`}>
        {label}
      </ButtonLink>
    </span>
  );
}
