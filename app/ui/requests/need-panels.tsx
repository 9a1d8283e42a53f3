import { Link } from '@remix-run/react';
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

type HelperProps = { helper: NonNullable<RequestPage['helper']>; requester: string; isOwn: boolean };

/** Who said yes, with the address that nobody saw before. */
export function HelperPanel({ helper, requester, isOwn }: HelperProps) {
  return (
    <Panel title={`${helper.name} said yes`} end="Contact data is shown since the yes">
      <div className="grid grid-cols-[auto_minmax(0,1fr)] gap-3">
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
            {isOwn ? 'Write to them today and agree on a time' : `${requester} writes to them and agrees on a time`}.
            They give {helper.minutes} minutes.
          </p>
        </div>
      </div>
    </Panel>
  );
}
