import { Link } from '@remix-run/react';
import type { SettingsForm } from '~/domain/settings/schema';
import { Input } from '~/ui/input';
import { Panel } from '~/ui/panel';
import { Select } from '~/ui/select';
import { Textarea } from '~/ui/textarea';
import type { useCheckedForm } from '~/ui/use-checked-form';

type Props = {
  field: ReturnType<typeof useCheckedForm<typeof SettingsForm>>['field'];
  timeZones: readonly string[];
};

/** When the company works, and the money it counts in. */
export function TimePanel({ field, timeZones }: Props) {
  return (
    <Panel
      title="Time and money"
      footer={<Link to="/settings/calendars">Week days, and the hours of other regions</Link>}
    >
      <div className="grid gap-5">
        <Select
          label="Time zone"
          options={timeZones.map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }))}
          {...field('timeZone')}
        />
        <Input label="Working hours begin at" inputMode="numeric" width="s" {...field('opens')} />
        <Input label="Working hours end at" inputMode="numeric" width="s" {...field('closes')} />
        <Textarea
          label="Holidays"
          hint="One date a line, as in 2026-12-25. Promised times stand still on them."
          optional
          {...field('holidays')}
        />
        <Input label="Currency" hint="Three letters, such as GBP." width="s" {...field('currency')} />
      </div>
    </Panel>
  );
}
