import { Form } from '@remix-run/react';
import { phaseNames, phases } from '~/domain/programme/phases';
import type { FormFault } from '~/platform/http.server';
import { Button } from '~/ui/button';
import { ErrorSummary } from '~/ui/error-summary';
import { Panel } from '~/ui/panel';
import type { PhaseView } from '~/ui/programme/phase-panel';
import { Textarea } from '~/ui/textarea';

type Props = { view: Pick<PhaseView, 'phase' | 'criteria'>; fault: FormFault | undefined };

/** One phase on or back. Early and back need a reason, which is kept. */
export function ChangePhase({ view: { phase, criteria }, fault }: Props) {
  const at = phases.indexOf(phase);
  const [back, next] = [phases[at - 1], phases[at + 1]];
  const isReady = criteria.length > 0 && criteria.every(({ isMet }) => isMet);
  return (
    <Panel title="Change the phase">
      <Form method="post" className="grid gap-4">
        <ErrorSummary errors={fault?.errors} />
        <input type="hidden" name="from" value={phase} />
        <Textarea
          label="Why"
          name="reason"
          rows={2}
          optional={isReady}
          hint={
            isReady
              ? 'All criteria are met, so forward needs no reason; back does.'
              : 'Going on early, or back, needs a reason. It stands in the history and the audit.'
          }
          defaultValue={String(fault?.values.reason ?? '')}
          error={fault?.errors.reason}
        />
        <div className="actions">
          {next && (
            <Button name="to" value={next}>
              {isReady ? `Start ${phaseNames[next].toLowerCase()}` : `Start ${phaseNames[next].toLowerCase()} early`}
            </Button>
          )}
          {back && (
            <Button name="to" value={back} variant="quiet">
              Back to {phaseNames[back].toLowerCase()}
            </Button>
          )}
        </div>
      </Form>
    </Panel>
  );
}
