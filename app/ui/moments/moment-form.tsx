import { Form, Link } from '@remix-run/react';
import { MomentForm as Schema } from '~/domain/moments/schema';
import type { FormFault } from '~/platform/http.server';
import { Button } from '~/ui/button';
import { Checkbox } from '~/ui/checkbox';
import { ErrorSummary } from '~/ui/error-summary';
import { Input } from '~/ui/input';
import { Panel } from '~/ui/panel';
import { Textarea } from '~/ui/textarea';
import { useCheckedForm } from '~/ui/use-checked-form';

type Props = {
  moment: { number: number; name: string; welcomeDays: number; canBeAutomatic: boolean };
  setting: { isOn: boolean; isAutomatic: boolean; delayDays: number; words: string };
  fault?: FormFault;
};

/** How one moment is set: on or off, by hand or by itself, when, and in which words. */
export function MomentForm({ moment, setting, fault }: Props) {
  const { number, name, welcomeDays, canBeAutomatic } = moment;
  const initial = { delayDays: String(setting.delayDays), words: setting.words };
  const form = useCheckedForm(Schema, { initial, fault });
  const isTicked = (field: 'isOn' | 'isAutomatic') => (fault ? fault.values[field] === 'on' : setting[field]);
  return (
    <Panel title={`${number} ${name}`} id="change">
      <Form method="post" className="grid gap-5" {...form.props}>
        <ErrorSummary errors={form.errors} />
        <input type="hidden" value={number} {...form.field('number')} defaultValue={undefined} />
        <Checkbox
          name="isOn"
          label="On"
          hint="Off: it suggests nothing from now on."
          defaultChecked={isTicked('isOn')}
        />
        {canBeAutomatic && (
          <Checkbox
            name="isAutomatic"
            label="Send the invitation to join by itself"
            hint="Only to people who are in the CRM with an address, never while asks are stopped, at most 40 a day over all moments. Everything else waits for you."
            error={form.errors.isAutomatic}
            defaultChecked={isTicked('isAutomatic')}
          />
        )}
        <Input
          label="Days after it happened"
          hint={`It is suggested then, and is welcome for ${welcomeDays} days after it happened.`}
          inputMode="numeric"
          width="s"
          {...form.field('delayDays')}
        />
        <Textarea
          label="Words"
          hint="A first draft for whoever accepts. {first name} and {account} are filled in."
          rows={8}
          {...form.field('words')}
        />
        <div className="flex flex-wrap items-center gap-4">
          <Button>Save</Button>
          <Link to="/moments/settings">Leave it as it is</Link>
        </div>
      </Form>
    </Panel>
  );
}
