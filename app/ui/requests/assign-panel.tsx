import { Form } from '@remix-run/react';
import type { RequestPage } from '~/domain/requests/page.server';
import { Button } from '~/ui/button';
import { Panel } from '~/ui/panel';
import { Select } from '~/ui/select';

type Props = {
  request: Pick<RequestPage, 'number' | 'assignee'>;
  managers: { id: string; name: string }[];
  personId: string;
};

/** Who looks after a request, and handing it over. For managers. */
export function AssignPanel({ request, managers, personId }: Props) {
  return (
    <Panel title="Who looks after it">
      <Form method="post" action={`/requests/${request.number}/assign`} className="grid gap-2">
        <Select
          name="assigneeId"
          label="Manager"
          hideLabel
          options={managers.map(({ id, name }) => ({ value: id, label: id === personId ? `${name} (you)` : name }))}
          defaultValue={request.assignee?.id ?? personId}
          key={request.assignee?.id}
        />
        <div>
          <Button variant="quiet" size="small">
            {request.assignee ? 'Hand over' : 'Take it'}
          </Button>
        </div>
      </Form>
    </Panel>
  );
}
