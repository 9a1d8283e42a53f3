import { Form } from '@remix-run/react';
import { activityNames } from '~/domain/advocates/activities';
import type { SignalSource } from '~/domain/signals/catalogue';
import { SignalForm } from '~/domain/signals/schema';
import { Activity } from '~/generated/prisma/enums';
import type { FormFault } from '~/platform/http.server';
import { Checkbox } from '~/ui/checkbox';
import { ErrorSummary } from '~/ui/error-summary';
import { Input } from '~/ui/input';
import { Panel } from '~/ui/panel';
import { Question } from '~/ui/question';
import { SegmentedRadios } from '~/ui/segmented-radios';
import { Select } from '~/ui/select';
import { type LookedAt, PublishSteps } from '~/ui/signals/publish-steps';
import { TrialFields } from '~/ui/signals/trial-fields';
import { sourceNames, thresholdWords } from '~/ui/signals/source-words';
import { Textarea } from '~/ui/textarea';
import { useCheckedForm } from '~/ui/use-checked-form';

type Values = Record<string, string | string[] | undefined>;
type Props = {
  version: number;
  /** null: a new signal, whose source is still to be chosen */
  source: SignalSource | null;
  initial: Values;
  groups: { owners: { id: string; name: string }[]; cohorts: { id: string; name: string }[] };
  answer?: { fault: FormFault; looked: LookedAt | null };
};

const may = Object.values(Activity).filter((activity) => activity !== 'REVIEW');
const sources = Object.entries(sourceNames).map(([value, label]) => ({ value, label }));

/** One signal: when it fires, what it leads to, its frame and on whom it is tried. Works without JavaScript. */
export function SignalEditor({ version, source, initial, groups, answer }: Props) {
  const fault = answer?.fault;
  const form = useCheckedForm(SignalForm, { initial, fault });
  const values: Values = fault?.values ?? initial;
  const picked = (name: string) => [values[name] ?? []].flat();
  return (
    <Form method="post" action="#effect" className="grid gap-5" {...form.props}>
      <ErrorSummary errors={form.errors} />
      <Panel title="When it fires">
        <div className="grid gap-5">
          <Input label="Name" required width="m" {...form.field('name')} />
          {!source && (
            <Select label="Source" empty="Choose one" options={sources} width="m" required {...form.field('source')} />
          )}
          <SegmentedRadios
            legend="Switched"
            segments={[
              { value: 'yes', label: 'On' },
              { value: 'no', label: 'Off' },
            ]}
            name="isOn"
            defaultValue={String(values.isOn ?? 'yes')}
          />
          <Input
            label="Threshold"
            hint={
              source ? thresholdWords[source] : 'Actions a seat, % of seats, people, or a score, as the source has it.'
            }
            inputMode="decimal"
            width="s"
            required
            {...form.field('threshold')}
          />
          <Input
            label="Strength on the day"
            hint="From 0.1 to 1."
            inputMode="decimal"
            width="s"
            required
            {...form.field('strength')}
          />
          <Input
            label="Half-life in days"
            hint="After so many days half of its strength is left."
            inputMode="numeric"
            width="s"
            required
            {...form.field('halfLifeDays')}
          />
        </div>
      </Panel>
      <Panel title="What it may lead to">
        <Question
          id="leadsTo"
          legend="Favours"
          hint="A review is not among them: everybody who meets neutral facts is asked for one alike, whatever they think of us."
          error={form.errors.leadsTo}
        >
          <div className="grid grid-cols-[repeat(auto-fill,minmax(11rem,1fr))] gap-x-4">
            {may.map((activity) => (
              <Checkbox
                key={activity}
                name="leadsTo"
                value={activity}
                label={activityNames[activity]}
                defaultChecked={picked('leadsTo').includes(activity)}
              />
            ))}
          </div>
        </Question>
      </Panel>
      <Panel title="Message frame" end="{fact} and {day} are filled in" id="frame">
        <div className="grid gap-5">
          <Textarea label="What we saw" rows={2} required {...form.field('saw')} />
          <Textarea label="What it means to them" rows={2} required {...form.field('means')} />
          <Textarea label="What to offer" rows={2} required {...form.field('offer')} />
          <Textarea label="Words to use" rows={3} required {...form.field('words')} />
        </div>
      </Panel>
      <TrialFields groups={groups} values={values} errors={form.errors} />
      <PublishSteps version={version} looked={answer?.looked ?? null} errors={form.errors} />
    </Form>
  );
}
