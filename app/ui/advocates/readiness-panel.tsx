import { Form } from '@remix-run/react';
import type { findAdvocatePage } from '~/domain/advocates/profile.server';
import type { FormFault } from '~/platform/http.server';
import { Button } from '~/ui/button';
import { ErrorSummary } from '~/ui/error-summary';
import { formatDate } from '~/ui/format';
import { Input } from '~/ui/input';
import { More } from '~/ui/more';
import { Panel } from '~/ui/panel';
import { SegmentedRadios } from '~/ui/segmented-radios';
import { Textarea } from '~/ui/textarea';
import { WhyList } from '~/ui/why-list';
import { ReadinessMark } from './readiness-mark';

type Page = NonNullable<Awaited<ReturnType<typeof findAdvocatePage>>>;
type Props = Pick<Page, 'advocate' | 'readiness'> & { mayDecide: boolean; fault?: FormFault };

/** Facts with their dates, what they suggest, and the decision a person takes (rules.md §4). */
export function ReadinessPanel({ advocate, readiness, mayDecide, fault }: Props) {
  return (
    <Panel title="Readiness" id="readiness" end={<ReadinessMark {...advocate} />}>
      {readiness && (
        <div className="grid gap-4">
          <div className="sm:columns-2">
            <WhyList
              reasons={readiness.facts.map(({ label, value, ok }) => ({
                sign: ok ? 'met' : 'warn',
                text: label,
                detail: value,
              }))}
            />
          </div>
          <p>
            <strong>{readiness.suggestion === 'READY' ? 'The facts say ready.' : 'The facts say not yet.'}</strong>{' '}
            {readiness.missing.length > 0 && `Missing: ${readiness.missing.join(', ').toLowerCase()}.`}
          </p>
          {mayDecide && advocate.readiness === 'READY' && (
            <More summary="Ready no longer?" open={Boolean(fault)}>
              <Decide advocate={advocate} readiness={readiness} fault={fault} />
            </More>
          )}
          {mayDecide && advocate.readiness !== 'READY' && (
            <Decide advocate={advocate} readiness={readiness} fault={fault} />
          )}
        </div>
      )}
      <Decisions advocate={advocate} />
    </Panel>
  );
}

type DecideProps = { advocate: Page['advocate']; readiness: NonNullable<Page['readiness']>; fault?: FormFault };

function Decide({ advocate, readiness, fault }: DecideProps) {
  const typed = fault?.values;
  const isReady = advocate.readiness === 'READY';
  const decision = typed?.decision ?? (isReady ? 'NOT_READY' : readiness.suggestion);
  const wording = isReady && readiness.suggestion === 'READY' ? '' : readiness.wording;
  return (
    <Form
      method="post"
      action={`/advocates/${advocate.id}/readiness`}
      className="grid justify-items-start gap-4 border-line pt-2"
    >
      <ErrorSummary errors={fault?.errors} />
      <SegmentedRadios
        name="decision"
        legend="May they be asked?"
        segments={[
          { value: 'READY', label: 'Ready' },
          { value: 'NOT_READY', label: 'Not ready', negative: true },
        ]}
        defaultValue={String(decision)}
        error={fault?.errors.decision}
      />
      <div className="w-full">
        <Textarea
          name="reason"
          label="Reason"
          hint="They read it, so write it to them."
          defaultValue={typed?.reason ?? wording}
          error={fault?.errors.reason}
        />
      </div>
      <Input
        name="reviewOn"
        type="date"
        label="Look again on"
        hint="Needed for not ready."
        defaultValue={typed?.reviewOn ?? readiness.reviewOn?.toISOString().slice(0, 10)}
        error={fault?.errors.reviewOn}
      />
      <Button>Save the decision</Button>
    </Form>
  );
}

function Decisions({ advocate }: { advocate: Page['advocate'] }) {
  if (advocate.readinessDecisions.length === 0) return null;
  return (
    <ul className="mt-4 grid gap-2 border-t border-line pt-4 text-sm text-ink-2">
      {advocate.readinessDecisions.map(({ id, decision, reason, decidedAt, decidedBy }) => (
        <li key={id}>
          <strong className="text-ink">{decision === 'READY' ? 'Ready' : 'Not ready'}</strong> by {decidedBy.name},{' '}
          {formatDate(decidedAt, advocate.timeZone)}: {reason}
        </li>
      ))}
    </ul>
  );
}
