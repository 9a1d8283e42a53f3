import { Button } from '~/ui/button';
import { Card } from '~/ui/card';
import { ErrorSummary } from '~/ui/error-summary';
import { Input } from '~/ui/input';
import { Question } from '~/ui/question';
import { OneAnswer } from '~/ui/requests/one-answer';
import { Textarea } from '~/ui/textarea';

type Fault = { errors: Record<string, string[]>; values: Record<string, string | string[]> } | undefined;
type Data = {
  /** where the answer is posted, with the key of the letter */ page: string;
  /** the advocate's first name */ who: string;
  requester: string;
  /** until when an answer is waited for; null: it waits for a manager */ deadline: string | null;
  silence: string;
  needsReason: boolean;
};

/** Yes or no, one open at a time; only the post answers, and none needs a script. */
export function ApprovalAnswer({ data, fault }: { data: Data; fault: Fault }) {
  const { page, who, requester, deadline, silence, needsReason } = data;
  const isNo = fault?.values.answer === 'object';
  const reason = String(fault?.values.reason ?? '');
  return (
    <>
      <div>
        <h2 className="display-3">Your answer</h2>
        <p className="text-ink-2">
          {deadline
            ? `By ${deadline}, please. If we hear nothing, ${silence}`
            : `You answer in an owner’s place, with a reason. Nobody asks ${who} meanwhile.`}
        </p>
      </div>
      <ErrorSummary errors={fault?.errors} />
      <Card className="p-0">
        <OneAnswer page={page} value="agree" open={!isNo} title={`Yes, ask ${who}`}>
          <Textarea
            name="reason"
            id="reason-yes"
            label="Anything they should know?"
            hint="Managers read it."
            optional={!needsReason}
            rows={2}
            error={isNo ? undefined : fault?.errors.reason}
            defaultValue={isNo ? '' : reason}
          />
          <Button>Yes, ask {who}</Button>
        </OneAnswer>
        <OneAnswer page={page} value="object" open={isNo} title="No, not now">
          <Textarea
            name="reason"
            label="Why not?"
            hint={`One line is enough. ${requester} reads it, without the name.`}
            rows={2}
            error={isNo ? fault.errors.reason : undefined}
            defaultValue={isNo ? reason : ''}
          />
          <Scope fault={fault} />
          <Button variant="quiet">No, do not ask {who}</Button>
        </OneAnswer>
      </Card>
    </>
  );
}

const scopes = { request: 'This request only', account: 'Everybody of this account, until a day' };

function Scope({ fault }: { fault: Fault }) {
  return (
    <>
      <Question id="scope" legend="For what does your no count?" error={fault?.errors.scope}>
        <div className="grid">
          {Object.entries(scopes).map(([value, label]) => (
            <label className="tick" key={value}>
              <input
                type="radio"
                name="scope"
                value={value}
                defaultChecked={value === (fault?.values.scope ?? 'request')}
              />
              <span>{label}</span>
            </label>
          ))}
        </div>
      </Question>
      <Input
        name="until"
        type="date"
        label="Until"
        hint="Only for everybody of the account. Then it ends by itself."
        optional
        error={fault?.errors.until}
        defaultValue={String(fault?.values.until ?? '')}
      />
    </>
  );
}
