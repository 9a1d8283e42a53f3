import type { AskPage } from '~/domain/requests/asks.server';
import { declineChoices } from '~/domain/requests/ask-words';
import { useRootData } from '~/root-data';
import { Button } from '~/ui/button';
import { Card } from '~/ui/card';
import { Checkbox } from '~/ui/checkbox';
import { ErrorSummary } from '~/ui/error-summary';
import { plural } from '~/ui/format';
import { Input } from '~/ui/input';
import { Question } from '~/ui/question';
import { OneAnswer } from '~/ui/requests/one-answer';
import { TimesQuestion } from '~/ui/requests/times-question';
import { Textarea } from '~/ui/textarea';

type Fault = { errors: Record<string, string[]>; values: Record<string, string | string[]> } | undefined;
type Props = { /** where the answer is posted, with the key of the mail */ page: string; ask: AskPage; fault: Fault };

/** Yes, not now, or no: one open at a time, all three fine, and none needs a script. */
export function Answer({ page, ask, fault }: Props) {
  const said = fault?.values.answer ?? 'yes';
  const others = ask.others
    ? `${plural(ask.others, 'other')} ${ask.others === 1 ? 'is' : 'are'} asked as well; the first yes is enough, and the others are thanked.`
    : 'Only you are being asked at the moment.';
  return (
    <>
      <div>
        <h2 className="display-3">Your answer</h2>
        <p className="text-ink-2">All three are fine. {others}</p>
      </div>
      <ErrorSummary errors={fault?.errors} />
      <Card className="p-0">
        <OneAnswer page={page} value="yes" open={said === 'yes'} title={yesOf(ask)}>
          <Yes ask={ask} fault={fault} />
        </OneAnswer>
        <OneAnswer page={page} value="later" open={said === 'later'} title="Not now" aside="ask me later">
          <NotNow ask={ask} fault={fault} />
        </OneAnswer>
        <OneAnswer page={page} value="no" open={said === 'no'} title="No, thank you">
          <No ask={ask} fault={fault} />
        </OneAnswer>
      </Card>
      <p className="text-sm text-ink-2">
        Saying no, or not answering, changes nothing about your standing, your thanks or what you are offered.
        {ask.isLive && ` If you accept, you have ${ask.restDays} days’ rest afterwards.`}
      </p>
    </>
  );
}

/** A talk or an event has its day already: a yes to it is a yes to that day. */
function yesOf({ takesTimes, isLive, day }: AskPage): string {
  if (takesTimes) return 'Yes, here are three times';
  return isLive ? `Yes, I will be there on ${day}` : 'Yes, I will help';
}

type PartProps = { ask: AskPage; fault: Fault };

function Yes({ ask, fault }: PartProps) {
  const { requester } = ask;
  const first = requester.name.split(' ')[0];
  return (
    <>
      {ask.takesTimes && <TimesQuestion ask={ask} fault={fault} />}
      <Textarea
        name="note"
        label="Anything else you will not discuss?"
        hint={ask.takesTimes ? undefined : `${requester.name} reads it, and writes to you.`}
        optional
        rows={2}
        error={fault?.errors.note}
        defaultValue={String(fault?.values.note ?? '')}
      />
      {ask.takesTimes && (
        <Checkbox
          name="wantsRequester"
          label={`I would like ${first} to join for the first five minutes`}
          defaultChecked={fault?.values.wantsRequester === 'on'}
        />
      )}
      <Button>{ask.takesTimes ? 'Accept and send the times' : 'Accept'}</Button>
      <p className="text-sm text-ink-2">
        {requester.name} gets your name and e-mail address now.{' '}
        {ask.takesTimes ? 'You both get a calendar invitation and a one-page briefing. ' : ''}Then we tell you how it
        ended.
      </p>
    </>
  );
}

function NotNow({ ask, fault }: PartProps) {
  return (
    <>
      <Input
        name="until"
        type="date"
        label={`Do not ask me for ${ask.activityPlural} until`}
        min={ask.soonest}
        error={fault?.errors.until}
        defaultValue={String(fault?.values.until ?? ask.suggestedUntil)}
      />
      <Checkbox
        name="pauseAll"
        label="Pause every kind of ask until then"
        defaultChecked={fault?.values.pauseAll === 'on'}
      />
      <Button variant="quiet">Not now, until this date</Button>
      <p className="text-sm text-ink-2">
        Nothing else changes. On that day you are back on the list, without a mail about it.
      </p>
    </>
  );
}

function No({ ask, fault }: PartProps) {
  const company = useRootData()?.company.name ?? 'us';
  return (
    <>
      <Question
        id="why"
        legend="What is the main reason?"
        hint={`It helps us to ask better. ${ask.requester.name} sees only that you could not.`}
        error={fault?.errors.why}
      >
        <div className="grid">
          {Object.entries(declineChoices({ buyer: ask.buyer, company })).map(([code, words]) => (
            <label className="tick" key={code}>
              <input type="radio" name="why" value={code} defaultChecked={code === (fault?.values.why ?? 'none')} />
              <span>{words}</span>
            </label>
          ))}
        </div>
      </Question>
      <Button variant="quiet">Decline</Button>
    </>
  );
}
