import type { MeetingView } from '~/domain/meetings/meeting-view';
import { Button } from '~/ui/button';
import { Card } from '~/ui/card';
import { ErrorSummary } from '~/ui/error-summary';
import { Question } from '~/ui/question';
import { OneAnswer } from '~/ui/requests/one-answer';
import { TimesQuestion } from '~/ui/requests/times-question';
import { Textarea } from '~/ui/textarea';

type Fault = { errors: Record<string, string[]>; values: Record<string, string | string[]> } | undefined;
type Props = { meeting: MeetingView; /** where the answer is posted */ page: string; fault: Fault };

/** Pick a time, offer others, or call it off: one open at a time, and none needs a script. */
export function MeetingAnswers({ meeting, page, fault }: Props) {
  const { choices, status, isFirstOffer } = meeting;
  const said = fault?.values.answer ?? (choices.length ? 'pick' : isFirstOffer ? 'offer' : '');
  const offer = status === 'SCHEDULED' ? 'Ask for another time' : isFirstOffer ? 'Offer times' : 'None of these suits';
  return (
    <>
      <ErrorSummary errors={fault?.errors} />
      <Card className="p-0">
        {choices.length > 0 && (
          <OneAnswer page={page} value="pick" open={said === 'pick'} title="Pick a time">
            <Pick {...{ meeting, page, fault }} />
          </OneAnswer>
        )}
        <OneAnswer page={page} value="offer" open={said === 'offer'} title={offer}>
          <Offer {...{ meeting, page, fault }} />
        </OneAnswer>
        <OneAnswer page={page} value="cancel" open={said === 'cancel'} title="Call it off">
          <CallOff {...{ meeting, page, fault }} />
        </OneAnswer>
      </Card>
    </>
  );
}

function Pick({ meeting: { choices, other, minutes }, fault }: Props) {
  return (
    <>
      <Question
        id="startsAt"
        legend={`${other.name} offers`}
        hint={`${minutes}. Your time first, then theirs in ${other.place}.`}
        error={fault?.errors.startsAt}
      >
        <div className="grid">
          {choices.map(({ value, label }) => (
            <label className="tick" key={value}>
              <input type="radio" name="startsAt" value={value} defaultChecked={value === fault?.values.startsAt} />
              <span>{label}</span>
            </label>
          ))}
        </div>
      </Question>
      <Button>Set this time</Button>
    </>
  );
}

function Offer({ meeting, fault }: Props) {
  const { other, status } = meeting;
  return (
    <>
      {status === 'SCHEDULED' && (
        <p className="text-ink-2">The time that is set stands until {other.name} picks one of these.</p>
      )}
      <TimesQuestion ask={meeting} legend="Offer three times" fault={fault} />
      <Textarea
        name="word"
        label="A word with it"
        hint={`${other.name} reads it.`}
        optional
        rows={2}
        error={fault?.errors.word}
        defaultValue={String(fault?.values.word ?? '')}
      />
      <Button>Send the times</Button>
    </>
  );
}

function CallOff({ meeting: { other, side }, fault }: Props) {
  return (
    <>
      <Textarea
        name="reason"
        label="Why"
        hint={`${other.name} reads it. ${
          side === 'HELPER' ? 'It changes nothing about your standing.' : 'The request goes back to matching.'
        }`}
        rows={2}
        error={fault?.errors.reason}
        defaultValue={String(fault?.values.reason ?? '')}
      />
      <Button variant="quiet">Call it off</Button>
    </>
  );
}
