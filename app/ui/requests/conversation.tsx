import { Form } from '@remix-run/react';
import type { Conversation } from '~/domain/requests/messages.server';
import { Button } from '~/ui/button';
import { Checkbox } from '~/ui/checkbox';
import { Panel } from '~/ui/panel';
import { Tag } from '~/ui/tag';
import { Textarea } from '~/ui/textarea';

type Props = {
  conversation: Conversation;
  /** what was typed and could not be sent */ typed?: string;
  error?: readonly string[];
};

/** What managers and the requester wrote to each other, and the box for the next words. */
export function ConversationPanel({ conversation, typed, error }: Props) {
  const { messages, mayWrite } = conversation;
  if (!mayWrite && messages.length === 0) return null;
  return (
    <Panel title="Messages" id="messages" count={messages.length || undefined}>
      <div className="grid gap-4">
        {messages.length > 0 && (
          <ol className="grid gap-3">
            {messages.map((message) => (
              <li key={message.id} className="grid gap-0.5">
                <p className="flex flex-wrap items-center gap-x-2 text-xs text-ink-2">
                  <b className="text-ink">{message.author}</b>
                  <time dateTime={message.at}>{message.when}</time>
                  {message.isQuestion && <Tag tone="info">Question</Tag>}
                </p>
                <p className="whitespace-pre-line wrap-anywhere">{message.body}</p>
              </li>
            ))}
          </ol>
        )}
        {mayWrite && <Write {...{ conversation, typed, error }} />}
      </div>
    </Panel>
  );
}

function Write({ conversation, typed, error }: Props) {
  const { number, requester, isRequester, messages, waitsFor } = conversation;
  const to = isRequester ? 'who looks after it' : requester;
  const label = isRequester && waitsFor ? 'Your answer' : `Write to ${to}`;
  return (
    // A new message leaves an empty box
    <Form key={messages.length} method="post" action={`/requests/${number}/messages`} className="grid gap-3">
      <Textarea label={label} name="body" required maxLength={4000} rows={2} defaultValue={typed} error={error} />
      {!isRequester && (
        <Checkbox
          name="isQuestion"
          value="yes"
          label="A question"
          hint={`The clocks stand still until ${requester.split(' ')[0]} answers.`}
        />
      )}
      <div>
        <Button variant="quiet" size="small">
          Send
        </Button>
      </div>
    </Form>
  );
}
