import type { SettingsForm } from '~/domain/settings/schema';
import { Input } from '~/ui/input';
import { Panel } from '~/ui/panel';
import { Textarea } from '~/ui/textarea';
import type { useCheckedForm } from '~/ui/use-checked-form';

type Props = { field: ReturnType<typeof useCheckedForm<typeof SettingsForm>>['field'] };

/** How often people are asked and invited, and who never is. */
export function AskingPanel({ field }: Props) {
  return (
    <Panel title="Asking">
      <div className="grid gap-5">
        <Input
          label="Asks a quarter, when an advocate chose no number"
          hint="One budget for all teams, from 0 to 8."
          inputMode="numeric"
          width="s"
          {...field('defaultQuarterlyCap')}
        />
        <Input
          label="Asks and invitations a quarter for an account, all its people together"
          inputMode="numeric"
          width="s"
          {...field('accountQuarterlyCap')}
        />
        <Input label="Days of rest after a live favour" inputMode="numeric" width="s" {...field('restDays')} />
        <Input
          label="Months until a profile must be confirmed again"
          inputMode="numeric"
          width="s"
          {...field('profileConfirmedMonths')}
        />
        <Input label="Days an ask stays open" inputMode="numeric" width="s" {...field('askExpiresDays')} />
        <Textarea
          label="Domains of competitors"
          hint="One a line, as in rival.com. Nobody with an address there is invited."
          optional
          {...field('competitorDomains')}
        />
      </div>
    </Panel>
  );
}
