import { Form } from '@remix-run/react';
import { Button } from '~/ui/button';
import { Panel } from '~/ui/panel';

/** Ends a cohort, with what that means before it is pressed. */
export function ClosePanel({ id }: { id: string }) {
  return (
    <Panel title="Close this cohort">
      <Form method="post" action={`/cohorts/${id}/close`} className="grid justify-items-start gap-3">
        <p className="text-ink-2">
          No further letter or reminder goes out. Who was invited may still join. It cannot be opened again.
        </p>
        <Button variant="quiet">Close</Button>
      </Form>
    </Panel>
  );
}
