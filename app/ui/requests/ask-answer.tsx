import { Form } from '@remix-run/react';
import type { AskPage } from '~/domain/requests/asks.server';
import { askStateWords, declineReasons } from '~/domain/requests/ask-words';
import { Banner } from '~/ui/banner';
import { Button } from '~/ui/button';
import { Card } from '~/ui/card';
import { ErrorSummary } from '~/ui/error-summary';
import { Question } from '~/ui/question';
import { Textarea } from '~/ui/textarea';

type Fault = { errors: Record<string, string[]>; values: Record<string, string | string[]> } | undefined;
type Props = {
  /** where the answer is posted, with the key of the mail */ page: string;
  requester: string;
  fault: Fault;
};

/** Yes or no, one open at a time; both are fine, and neither needs a script. */
export function Answer({ page, requester, fault }: Props) {
  const saidNo = fault?.values.answer === 'no';
  return (
    <>
      <div>
        <h2 className="display-3">Your answer</h2>
        <p className="text-ink-2">Both are fine. Only you are being asked at the moment.</p>
      </div>
      <ErrorSummary errors={fault?.errors} />
      <Card className="p-0">
        <details name="answer" open={!saidNo} className="border-b border-line px-5 py-4">
          <summary className="font-semibold">Yes, I will help</summary>
          <Form method="post" action={page} className="mt-4 grid gap-4">
            <input type="hidden" name="answer" value="yes" />
            <Textarea
              name="note"
              label="When would suit you, and is there anything you will not discuss?"
              hint={`${requester} reads it, and writes to you to agree on a time.`}
              optional
              error={fault?.errors.note}
              defaultValue={String(fault?.values.note ?? '')}
            />
            <Button>Accept</Button>
            <p className="text-sm text-ink-2">
              {requester} gets your name and e-mail address now. Afterwards we tell you what it led to.
            </p>
          </Form>
        </details>
        <details name="answer" open={saidNo} className="px-5 py-4">
          <summary className="font-semibold">No, thank you</summary>
          <Form method="post" action={page} className="mt-4 grid gap-4">
            <input type="hidden" name="answer" value="no" />
            <Question
              id="why"
              legend="What is the main reason?"
              hint={`It helps us to ask better. ${requester} sees only that you could not.`}
              error={fault?.errors.why}
            >
              <div className="grid">
                {Object.entries(declineReasons).map(([code, words]) => (
                  <label className="tick" key={code}>
                    <input
                      type="radio"
                      name="why"
                      value={code}
                      defaultChecked={code === (fault?.values.why ?? 'none')}
                    />
                    <span>{words}</span>
                  </label>
                ))}
              </div>
            </Question>
            <Button variant="quiet">Decline</Button>
          </Form>
        </details>
      </Card>
      <p className="text-sm text-ink-2">
        Saying no, or not answering, changes nothing about your standing, your thanks or what you are offered. If you
        accept something live, you rest afterwards.
      </p>
    </>
  );
}

const after: Record<AskPage['status'], string> = {
  OPEN: '',
  ACCEPTED: 'Thank you. They write to you to agree on a time.',
  DONE: 'Thank you for your time. We tell you what it led to.',
  DECLINED: 'That is fine. Nothing changes for you.',
  EXPIRED: 'The time for an answer is over. Nothing changes for you, and you need do nothing.',
  WITHDRAWN: 'It is no longer needed. It does not count as an ask.',
};

/** What became of an ask that can no longer be answered. */
export function Answered({ ask, fault }: { ask: AskPage; fault: Fault }) {
  return (
    <>
      {fault?.errors.form && <Banner tone="info">{fault.errors.form[0]}</Banner>}
      <Card className="grid gap-3">
        <h2 className="display-3">{askStateWords[ask.status]}</h2>
        <p>{after[ask.status]}</p>
        {ask.requester.email && (
          <p>
            {ask.requester.name}: <a href={`mailto:${ask.requester.email}`}>{ask.requester.email}</a>
          </p>
        )}
      </Card>
    </>
  );
}
