import type { AskPage } from '~/domain/requests/asks.server';
import { Avatar } from '~/ui/avatar';

/** Who asks, for what, how long and until when: the head of an ask. */
export function AskLetter({ ask }: { ask: AskPage }) {
  const { requester, checkedBy } = ask;
  const facts = [
    ['Your time', ask.minutes],
    [ask.dayLabel, ask.day],
    ...(ask.isOpen ? [['Answer by', ask.answerBy]] : []),
  ];
  return (
    <header className="grid gap-5">
      <div className="flex items-center gap-3">
        <Avatar name={requester.name} size="large" tone="sun" />
        <p>
          <strong>{requester.name}</strong> asks you
          <span className="block text-sm text-ink-2">
            {requester.team}
            {checkedBy !== requester.name && `${requester.team ? '. ' : ''}${checkedBy} checked this ask.`}
          </span>
        </p>
      </div>
      <h1 className="display-1">{ask.headline}</h1>
      <p className="lede whitespace-pre-line">{ask.message}</p>
      <dl className="flex flex-wrap gap-x-12 gap-y-4 border-y border-line py-4">
        {facts.map(([label, value]) => (
          <div key={label}>
            <dt className="text-sm text-ink-2">{label}</dt>
            <dd className="display text-lg">{value}</dd>
          </div>
        ))}
      </dl>
      {ask.isOpen && (
        <a className="btn lg:hidden" href="#answer">
          Go to your answer
        </a>
      )}
    </header>
  );
}
