import { Form } from '@remix-run/react';
import type { InviteRefusal } from '~/domain/cohorts/invitation-rules';
import type { FormFault } from '~/platform/http.server';
import { Button } from '~/ui/button';
import { ErrorSummary } from '~/ui/error-summary';
import { Panel } from '~/ui/panel';
import { Textarea } from '~/ui/textarea';
import { WhyList } from '~/ui/why-list';

type Props = { objections: InviteRefusal[]; isKnown: boolean; faults?: FormFault };

/** Invite or say no. What forbids an invitation now is shown before anybody presses. */
export function DecideNomination({ objections, isKnown, faults }: Props) {
  return (
    <Panel title="Decide">
      <div className="grid gap-6">
        <ErrorSummary errors={faults?.errors} />
        {objections.length > 0 ? (
          <WhyList reasons={objections.map(({ text }) => ({ sign: 'blocked', text }))} />
        ) : (
          <Form method="post" className="grid justify-items-start gap-2">
            <p className="text-ink-2">
              {isKnown ? 'Nothing speaks against it. ' : 'The CRM does not know them yet; inviting adds them. '}
              The letter says who thought of them; reminders follow until they join or say no.
            </p>
            <Button name="intent" value="invite">
              Invite
            </Button>
          </Form>
        )}
        <Form method="post" className="grid justify-items-start gap-3 border-t border-line pt-4">
          <div className="w-full">
            <Textarea
              label="Why not"
              hint="Your colleague reads it."
              name="reason"
              rows={2}
              required
              maxLength={400}
              defaultValue={String(faults?.values.reason ?? '')}
              error={faults?.errors.reason}
            />
          </div>
          <Button name="intent" value="decline" variant="quiet">
            Say no
          </Button>
        </Form>
      </div>
    </Panel>
  );
}
