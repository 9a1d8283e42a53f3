import { Form } from '@remix-run/react';
import { Button } from '~/ui/button';
import { Input } from '~/ui/input';
import { More } from '~/ui/more';
import { Panel } from '~/ui/panel';

/** Takes an opportunity off the board, and says first what that means for those who claimed it. */
export function CloseOpportunity({ id }: { id: string }) {
  return (
    <Panel title="Close it">
      <More summary="Take it off the board">
        <Form method="post" action={`/opportunities/${id}/close`} className="grid gap-3">
          <p className="text-ink-2">
            Nobody can claim it any more. Those who hold a place may finish and are thanked as promised; the waiting
            list ends. It cannot be opened again.
          </p>
          <Input label="Why" name="reason" hint="People who waited read this." required minLength={5} maxLength={300} />
          <div>
            <Button variant="danger">Close it</Button>
          </div>
        </Form>
      </More>
    </Panel>
  );
}
