import { Form } from '@remix-run/react';
import type { FormFault } from '~/platform/http.server';
import { Button } from '~/ui/button';
import { Panel } from '~/ui/panel';
import { Tag } from '~/ui/tag';
import { Textarea } from '~/ui/textarea';

/** Whether the provider's word that a letter was opened is kept. Off unless somebody says why. */
export function OpenTracking({ isOn, fault }: { isOn: boolean; fault?: FormFault }) {
  return (
    <Panel title="Who opens a letter" end={isOn ? <Tag tone="warn">Tracked</Tag> : <Tag>Not tracked</Tag>}>
      <div className="grid gap-4">
        <p>
          A hidden picture would tell when somebody reads, and from where, without asking them. It also tells little:
          many mail programs fetch pictures unread, others never. What readers do is counted by the links they follow.
        </p>
        {isOn ? (
          <>
            <p>
              Opens that Resend tells of are kept and shown in the report, with that caution. Resend puts the picture in
              once “open tracking” is on for the domain there too.
            </p>
            <Form method="post">
              <Button variant="quiet" name="intent" value="opens-off">
                Stop tracking opens
              </Button>
            </Form>
          </>
        ) : (
          <Form method="post" className="grid gap-4">
            <Textarea
              name="reason"
              label="Why you need to know who opens a letter"
              hint="It stands in the audit log."
              defaultValue={String(fault?.values.reason ?? '')}
              error={fault?.errors.reason}
            />
            <div>
              <Button variant="quiet" name="intent" value="opens-on">
                Track opens
              </Button>
            </div>
          </Form>
        )}
      </div>
    </Panel>
  );
}
