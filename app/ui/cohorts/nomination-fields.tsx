import { Form, Link } from '@remix-run/react';
import { activities, activityNames } from '~/domain/advocates/activities';
import type { Nominee } from '~/domain/cohorts/nominations.server';
import type { FormFault } from '~/platform/http.server';
import { Banner } from '~/ui/banner';
import { Button } from '~/ui/button';
import { Checkbox } from '~/ui/checkbox';
import { ErrorSummary } from '~/ui/error-summary';
import { Input } from '~/ui/input';
import { More } from '~/ui/more';
import { Panel } from '~/ui/panel';
import { Textarea } from '~/ui/textarea';

type Props = { chosen: Nominee | null; faults?: FormFault; submissionKey: string };

/** Who, why, and what they would be good at. A chosen person of the CRM needs neither name nor address. */
export function NominationFields({ chosen, faults, submissionKey }: Props) {
  const values = faults?.values ?? {};
  const errors = faults?.errors ?? {};
  const good = [values.activities ?? []].flat();
  const text = (name: string) => ({ name, defaultValue: String(values[name] ?? ''), error: errors[name] });
  return (
    <Form method="post" className="grid gap-5">
      <ErrorSummary errors={errors} />
      <input type="hidden" name="submissionKey" value={submissionKey} />
      <input type="hidden" name="who" value={chosen ? 'crm' : 'typed'} />
      <Panel title={chosen ? chosen.name : 'Or enter them yourself'}>
        <div className="grid gap-5">
          {chosen ? <Chosen {...chosen} /> : <Typed text={text} />}
          <Textarea
            label="Why them"
            hint="What they did or said. Only we read it, not they."
            rows={3}
            required
            maxLength={600}
            {...text('why')}
          />
          <More summary="What they would be good at (optional)" open={good.length > 0}>
            <div className="grid gap-1 sm:grid-cols-2">
              {activities
                .filter((activity) => activity !== 'REVIEW')
                .map((activity) => (
                  <Checkbox
                    key={activity}
                    name="activities"
                    value={activity}
                    label={activityNames[activity]}
                    defaultChecked={good.includes(activity)}
                  />
                ))}
            </div>
          </More>
        </div>
      </Panel>
      <div>
        <Button disabled={chosen?.isAdvocate}>Nominate</Button>
      </div>
    </Form>
  );
}

function Chosen({ contactId, title, account, isAdvocate, hasAddress }: Nominee) {
  return (
    <div className="grid gap-2">
      <input type="hidden" name="contactId" value={contactId} />
      <p className="text-ink-2">
        {[title, account].filter(Boolean).join(', ')} <Link to="/nominations/new">Somebody else</Link>
      </p>
      {isAdvocate && (
        <Banner tone="info" title="In the programme already.">
          Ask for them with a request.
        </Banner>
      )}
      {!hasAddress && (
        <Banner tone="warn" title="No e-mail address in the CRM.">
          Choose “somebody else” and enter their name and work address.
        </Banner>
      )}
    </div>
  );
}

function Typed({ text }: { text(name: string): { name: string; defaultValue: string; error?: string[] } }) {
  return (
    <div className="grid gap-5 sm:grid-cols-2">
      <Input label="Name" required maxLength={100} autoComplete="off" {...text('name')} />
      <Input label="Work e-mail address" type="email" required autoComplete="off" {...text('email')} />
    </div>
  );
}
