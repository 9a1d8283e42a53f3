import { Form } from '@remix-run/react';
import type { ApprovalPage } from '~/domain/newsletter/approval.server';
import type { Editor } from '~/domain/newsletter/editor.server';
import { Button, ButtonLink } from '~/ui/button';
import { plural } from '~/ui/format';
import { Tag } from '~/ui/tag';

type Props = { editor: Editor; approval: ApprovalPage | null };

/** How a draft stands, and the next thing to do with it: put it right, have it approved, schedule it, or send it. */
export function IssueActions({ editor: { issue, as, slot, faults }, approval }: Props) {
  const { scheduledBy } = slot;
  const isStopped = faults > 0 || Boolean(approval?.refusal);
  return (
    <>
      <Tag tone={scheduledBy ? 'good' : undefined}>{scheduledBy ? 'Scheduled' : 'Draft'}</Tag>
      <Form method="post" action={`/newsletter/${issue.id}/test`}>
        <input type="hidden" name="as" value={as} />
        <Button variant="quiet" disabled={!as}>
          Send me a test
        </Button>
      </Form>
      {!isStopped && <SendNow issueId={issue.id} isOver={slot.isOver} />}
      {scheduledBy && <Schedule issueId={issue.id} slot={slot} />}
      {faults > 0 && <ButtonLink to="#check">{`Put ${plural(faults, 'thing')} right, then schedule`}</ButtonLink>}
      {faults === 0 && approval?.refusal && (
        <ButtonLink to="#approval">{approval.approved ? 'Approved by you' : 'Approval comes first'}</ButtonLink>
      )}
      {!isStopped && !scheduledBy && !slot.isOver && <Schedule issueId={issue.id} slot={slot} />}
    </>
  );
}

/** Now, where the slot is over or the news cannot wait. */
function SendNow({ issueId, isOver }: { issueId: string; isOver: boolean }) {
  return (
    <ButtonLink variant={isOver ? 'primary' : 'quiet'} to={`/newsletter/${issueId}/send`}>
      {isOver ? 'Send' : 'Send now'}
    </ButtonLink>
  );
}

/** One press, and it goes out by itself at its slot; another, and it does not. */
function Schedule({ issueId, slot }: { issueId: string; slot: Editor['slot'] }) {
  return (
    <Form method="post" action={`/newsletter/${issueId}/schedule`}>
      {slot.scheduledBy ? (
        <Button variant="quiet" name="intent" value="unschedule">
          Take it off the schedule
        </Button>
      ) : (
        <Button name="intent" value="schedule">
          {`Schedule for ${slot.at}`}
        </Button>
      )}
    </Form>
  );
}
