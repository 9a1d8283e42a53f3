import type { OpportunityForm } from '~/domain/opportunities/schema';
import { Input } from '~/ui/input';
import { Panel } from '~/ui/panel';
import { Select } from '~/ui/select';
import { Textarea } from '~/ui/textarea';
import type { useCheckedForm } from '~/ui/use-checked-form';

type Props = {
  field: ReturnType<typeof useCheckedForm<typeof OpportunityForm>>['field'];
  platforms: { platform: string; rules: string }[];
};

/** What only reviews have: the platform with its rules, and an incentive that everybody is offered alike. */
export function ReviewFields({ field, platforms }: Props) {
  return (
    <Panel title="Only for reviews" end="Leave empty for anything else">
      <div className="grid gap-5">
        <p className="text-ink-2">
          A review is offered to everybody in its audience in the same words, whatever they think of us. Nothing here
          may hint at what to write, and an incentive needs a platform whose rules are recorded.
        </p>
        <Select
          label="Platform"
          empty={platforms.length ? 'None' : 'No platform’s rules are recorded yet'}
          options={platforms.map(({ platform }) => ({ value: platform, label: platform }))}
          width="m"
          optional
          {...field('platform')}
        />
        {platforms.length > 0 && (
          <ul className="grid gap-1 text-ink-2">
            {platforms.map(({ platform, rules }) => (
              <li key={platform}>
                <b>{platform}:</b> {rules}
              </li>
            ))}
          </ul>
        )}
        <Input label="Incentive" hint="“A £20 gift card from us”." optional {...field('incentive')} />
        <Input
          label="Its worth"
          hint="In the platform’s currency."
          inputMode="decimal"
          width="s"
          optional
          {...field('incentiveAmount')}
        />
        <Textarea
          label="Disclosure"
          hint="That the review is incentivised, and that everybody invited is offered the same whatever they write."
          rows={2}
          optional
          {...field('disclosure')}
        />
      </div>
    </Panel>
  );
}
