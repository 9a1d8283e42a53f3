import { Form } from '@remix-run/react';
import type { findAdvocatePage } from '~/domain/advocates/profile.server';
import type { FormFault } from '~/platform/http.server';
import { Button } from '~/ui/button';
import { Input } from '~/ui/input';
import { Ladder } from '~/ui/ladder';
import { More } from '~/ui/more';
import { Panel } from '~/ui/panel';
import { Select } from '~/ui/select';

type Page = NonNullable<Awaited<ReturnType<typeof findAdvocatePage>>>;
type Props = Pick<Page, 'ladder'> & { advocateId: string; mayOpen: boolean; fault?: FormFault };

/** Where an advocate stands, and how a manager opens a rung early (rules.md §8). */
export function LadderPanel({ ladder, advocateId, mayOpen, fault }: Props) {
  const locked = ladder.filter(({ state }) => state === 'locked');
  return (
    <Panel title="Ladder">
      <Ladder rungs={ladder.map(({ name, state, reason }) => ({ label: name, state, note: reason }))} />
      {mayOpen && locked.length > 0 && (
        <More summary="Open a rung early" open={Boolean(fault)}>
          <Form method="post" action={`/advocates/${advocateId}/rungs`} className="grid justify-items-start gap-3">
            <Select
              name="rung"
              label="Rung"
              options={locked.map(({ rung, name }) => ({ value: rung, label: name }))}
              defaultValue={String(fault?.values.rung ?? locked[0]?.rung)}
              error={fault?.errors.rung}
            />
            <div className="w-full">
              <Input
                id="rung-reason"
                name="reason"
                label="Reason"
                hint="They read it on their page."
                defaultValue={fault?.values.reason}
                error={fault?.errors.reason}
              />
            </div>
            <Button variant="quiet">Open it</Button>
          </Form>
        </More>
      )}
    </Panel>
  );
}
