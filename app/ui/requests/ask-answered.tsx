import type { AskPage } from '~/domain/requests/asks.server';
import { askStateWords } from '~/domain/requests/ask-words';
import { Banner } from '~/ui/banner';
import { Card } from '~/ui/card';

type Props = { ask: AskPage; fault: { errors: Record<string, string[]> } | undefined };

const after: Record<AskPage['status'], string> = {
  OPEN: '',
  ACCEPTED: 'Thank you. They come back to you.',
  DONE: 'Thank you for your time. We tell you what it led to.',
  DECLINED: 'That is fine. Nothing changes for you.',
  EXPIRED: 'The time for an answer is over. Nothing changes for you, and you need do nothing.',
  WITHDRAWN: 'It is no longer needed. It does not count as an ask.',
};

/** What became of an ask that can no longer be answered. */
export function Answered({ ask, fault }: Props) {
  return (
    <>
      {fault?.errors.form && <Banner tone="info">{fault.errors.form[0]}</Banner>}
      <Card className="grid gap-3">
        <h2 className="display-3">{ask.notBefore ? 'You said not now' : askStateWords[ask.status]}</h2>
        <p>{after[ask.status]}</p>
        {ask.notBefore && (
          <p>
            No {ask.activityPlural} are asked of you before {ask.notBefore}.
          </p>
        )}
        {ask.requester.email && (
          <p>
            {ask.requester.name}: <a href={`mailto:${ask.requester.email}`}>{ask.requester.email}</a>
          </p>
        )}
      </Card>
    </>
  );
}
