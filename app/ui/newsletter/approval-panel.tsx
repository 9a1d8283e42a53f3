import { Form } from '@remix-run/react';
import type { ApprovalPage } from '~/domain/newsletter/approval.server';
import { approvalRefusals } from '~/domain/newsletter/approval';
import { Banner } from '~/ui/banner';
import { Button } from '~/ui/button';
import { ErrorSummary } from '~/ui/error-summary';
import type { Fault } from '~/ui/newsletter/block-form';
import { Panel } from '~/ui/panel';
import { Textarea } from '~/ui/textarea';

type Props = {
  issueId: string;
  approval: ApprovalPage;
  hasFaults: boolean;
  isScheduled: boolean;
  fault: Fault | undefined;
};

/** Whether a second person has approved a draft, and the next thing to do about it. */
export function ApprovalPanel({ issueId, approval, hasFaults, isScheduled, fault }: Props) {
  const { asked, approved, sentBack } = approval;
  return (
    <Panel id="approval" title="Approval" end={approved ? 'Approved' : asked ? 'Asked for' : 'Not asked for yet'}>
      <div className="grid gap-3">
        {fault && <ErrorSummary errors={fault.errors} />}
        {sentBack && (
          <Banner tone="warn" title={`${sentBack.by} sent it back.`}>
            “{sentBack.note}”
          </Banner>
        )}
        <p className="text-ink-2">
          {saidOf(approval, hasFaults)}
          {isScheduled && !approved && ' It is scheduled: without a yes by then it is held back at its slot.'}
        </p>
        {!asked && !hasFaults && (
          <Form method="post" action={`/newsletter/${issueId}/approval`}>
            <Button variant="quiet" name="intent" value="ask">
              Ask for approval
            </Button>
          </Form>
        )}
        {asked && !asked.isOwn && (
          <Answer issueId={issueId} readAt={asked.key} isYes={approved !== null} fault={fault} />
        )}
      </div>
    </Panel>
  );
}

function saidOf({ asked, approved, refusal }: ApprovalPage, hasFaults: boolean): string {
  if (approved) {
    const said = `${approved.isOwn ? 'You' : approved.by} approved it on ${approved.at}, and an edit takes that away.`;
    return refusal ? `${said} ${approvalRefusals[refusal]}` : `${said} It can go out.`;
  }
  if (asked?.isOwn)
    return `You asked on ${asked.at}. Every other manager and admin got a letter; the first answer counts.`;
  if (asked) return `${asked.by} asked on ${asked.at}. Read the letter as a few advocates, then answer.`;
  if (hasFaults) return 'A second person has to approve it. Put right what the copy check names, then ask.';
  return 'A second person has to approve it before it goes out.';
}

type AnswerProps = { issueId: string; readAt: string; isYes: boolean; fault: Fault | undefined };

function Answer({ issueId, readAt, isYes, fault }: AnswerProps) {
  const action = `/newsletter/${issueId}/approval`;
  return (
    <>
      {!isYes && (
        <Form method="post" action={action}>
          <input type="hidden" name="readAt" value={readAt} />
          <Button name="intent" value="approve">
            Approve it
          </Button>
        </Form>
      )}
      <Form method="post" action={action} className="grid gap-2">
        <input type="hidden" name="readAt" value={readAt} />
        <Textarea
          name="note"
          label="Or send it back: what should change?"
          rows={2}
          maxLength={500}
          defaultValue={typeof fault?.values.note === 'string' ? fault.values.note : ''}
          error={fault?.errors.note}
        />
        <div>
          <Button variant="quiet" name="intent" value="send-back">
            Send it back
          </Button>
        </div>
      </Form>
    </>
  );
}
