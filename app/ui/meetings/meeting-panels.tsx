import { Link } from '@remix-run/react';
import type { Paragraph } from '~/domain/cohorts/letter-words';
import type { MeetingView } from '~/domain/meetings/meeting-view';
import { Briefing } from '~/ui/meetings/briefing';
import { Panel } from '~/ui/panel';
import { Tag } from '~/ui/tag';

/** Who is in the call: the helper with their address, then each request with its requester. */
export function PeoplePanel({ meeting: { helper, guests } }: { meeting: MeetingView }) {
  return (
    <Panel title="Who is there" flush>
      <ul>
        <li className="grid gap-0.5 border-b border-line px-4 py-2.5">
          <strong>{helper.name}</strong>
          <span className="text-ink-2">{helper.line}</span>
          <a href={`mailto:${helper.email}`}>{helper.email}</a>
          {helper.note && <span>They add: “{helper.note}”</span>}
        </li>
        {guests.map(({ number, title, buyer, persona, requester, isHost }) => (
          <li key={number} className="grid gap-0.5 border-b border-line px-4 py-2.5 last:border-b-0">
            <span className="flex flex-wrap items-center gap-x-2">
              <strong>{buyer}</strong>
              {!isHost && <Tag outline>joins</Tag>}
            </span>
            {persona && <span className="text-ink-2">{persona}</span>}
            <Link to={`/requests/${number}`}>
              R-{number} {title}
            </Link>
            <span className="text-ink-2">{requester.name}</span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

type BriefingProps = {
  meeting: MeetingView;
  briefings: { helper: Paragraph[]; guest: Paragraph[] };
  showsBoth: boolean;
};

/** What each side reads before the call, and until when it can be edited. */
export function BriefingPanels({ meeting, briefings, showsBoth }: BriefingProps) {
  const { helper, isBriefed, briefingOn, side } = meeting;
  const end = `${isBriefed ? 'Went out' : 'Goes out'} ${briefingOn}`;
  const texts = [
    { title: `Briefing for ${helper.name}`, text: briefings.helper, isShown: showsBoth || side === 'HELPER' },
    { title: 'Briefing for the buyer', text: briefings.guest, isShown: showsBoth || side === 'GUEST' },
  ];
  return texts
    .filter(({ isShown, text }) => isShown && text.length > 0)
    .map(({ title, text }) => (
      <Panel key={title} title={title} end={end}>
        <Briefing paragraphs={text} />
      </Panel>
    ));
}
