import { Link } from '@remix-run/react';
import type { MeetingView } from '~/domain/meetings/meeting-view';
import type { RequestPage } from '~/domain/requests/page.server';
import { Avatar } from '~/ui/avatar';
import { KeyValues } from '~/ui/key-values';
import { Panel } from '~/ui/panel';
import { Tag } from '~/ui/tag';

/** What is needed, in the requester's words, and what the match is judged by. */
export function NeedPanel({ request }: { request: RequestPage }) {
  const { need, questions, persona, looksFor, wanted, assetsTried, requester, competitors } = request;
  const facts = [
    ['People needed', wanted > 1 && wanted],
    ['Who will join', persona],
    ['Never ask', competitors.join(', ')],
    ['Shown already', assetsTried],
  ] as const;
  return (
    <Panel title="The need" end={`${requester.name}, ${requester.team}`}>
      <div className="grid gap-3">
        <p className="text-md whitespace-pre-line">“{need}”</p>
        {questions.length > 0 && (
          <div>
            <h3>They will ask</h3>
            <ol className="mt-1 grid list-decimal gap-1 pl-5 text-ink-2">
              {questions.map((question) => (
                <li key={question}>{question}</li>
              ))}
            </ol>
          </div>
        )}
        <KeyValues items={facts.filter(([, value]) => value)} />
        <ul className="flex flex-wrap gap-1.5" aria-label="What the match is judged by">
          {looksFor.map((word) => (
            <li key={word}>
              <Tag outline>{word}</Tag>
            </li>
          ))}
        </ul>
      </div>
    </Panel>
  );
}

/** Who has been asked for this request so far, and what came of it. For managers. */
export function AskedPanel({ asks }: { asks: RequestPage['asks'] }) {
  return (
    <Panel title="Asked so far" count={asks.length} flush>
      <ul>
        {asks.map((ask) => (
          <li
            key={ask.id}
            className="flex flex-wrap items-baseline gap-x-4 gap-y-1 border-b border-line px-4 py-2.5 last:border-b-0"
          >
            <Link className="title-link" to={`/advocates/${ask.advocateId}`}>
              {ask.name}
            </Link>
            <Tag tone={ask.isOpen ? 'info' : undefined}>{ask.state}</Tag>
            <span className="text-ink-2">{ask.line}</span>
            {ask.reason && <span className="w-full text-ink-2">“{ask.reason}” Only you see this.</span>}
          </li>
        ))}
      </ul>
    </Panel>
  );
}

type HelpersProps = {
  request: Pick<RequestPage, 'helpers' | 'requester' | 'isOwn' | 'wanted'>;
  meetings: readonly MeetingView[];
};

/** Everybody who said yes, with the address that nobody saw before and what became of it. */
export function HelpersPanel({ request: { helpers, requester, isOwn, wanted }, meetings }: HelpersProps) {
  const [first] = helpers;
  if (!first) return null;
  const title = wanted > 1 ? `${helpers.length} of ${wanted} said yes` : `${first.name} said yes`;
  return (
    <Panel title={title} end="Contact data is shown since the yes">
      <ul className="grid gap-5">
        {helpers.map((helper) => {
          const call = meetings.find(({ askId }) => askId === helper.askId);
          const next = isOwn ? helper.next : `${requester.name} writes to them.`;
          return <Helper key={helper.askId} helper={helper} stands={call ? callWords(call) : next} />;
        })}
      </ul>
    </Panel>
  );
}

type HelperProps = { helper: RequestPage['helpers'][number]; /** what became of the yes */ stands: string };

function Helper({ helper, stands }: HelperProps) {
  return (
    <li className="grid grid-cols-[auto_minmax(0,1fr)] gap-3">
      <Avatar name={helper.name} tone="accent" />
      <div className="grid gap-1.5">
        <p>
          <strong>{helper.name}</strong>
          <br />
          <span className="text-ink-2">{helper.line}</span>
        </p>
        <p>
          <a href={`mailto:${helper.email}`}>{helper.email}</a>
        </p>
        {helper.note && <p>They add: “{helper.note}”</p>}
        <p className="text-ink-2">
          {stands} They give {helper.minutes} minutes.
        </p>
      </div>
    </li>
  );
}

/** How the call of a yes stands. */
function callWords({ status, when, endReason, choices }: MeetingView): string {
  if (status === 'SCHEDULED') return `The call is set: ${when}.`;
  if (status === 'HELD') return `The call took place: ${when}.`;
  if (status === 'CHOOSING')
    return choices.length ? 'They offered times; one has to be picked.' : 'They are asked for times.';
  return `The call did not take place. ${endReason ?? ''}`.trim();
}
