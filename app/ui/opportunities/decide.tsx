import { Form } from '@remix-run/react';
import type { FormFault } from '~/platform/http.server';
import { Button } from '~/ui/button';
import { Panel } from '~/ui/panel';
import { Textarea } from '~/ui/textarea';

type Props = { name: string; mayReturn: boolean; fault?: FormFault };

/** The two answers to a hand-in. */
export function Decide({ name, mayReturn, fault }: Props) {
  return (
    <Panel title="Decide">
      <div className="grid gap-6">
        <Form method="post" className="grid gap-2">
          <p className="text-ink-2">Approving counts it as a favour and thanks {name} by letter.</p>
          <div>
            <Button name="intent" value="approve">
              Approve
            </Button>
          </div>
        </Form>
        {mayReturn && (
          <Form method="post" className="grid gap-3 border-t border-line pt-5">
            <Textarea
              label="What would make it right?"
              name="reason"
              hint="They read this as it stands, and have at least two more weeks."
              defaultValue={String(fault?.values.reason ?? '')}
              error={fault?.errors.reason}
            />
            <div>
              <Button name="intent" value="return" variant="quiet">
                Return with this reason
              </Button>
            </div>
          </Form>
        )}
      </div>
    </Panel>
  );
}
