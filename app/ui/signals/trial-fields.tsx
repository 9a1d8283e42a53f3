import { Checkbox } from '~/ui/checkbox';
import type { FieldError } from '~/ui/field';
import { Panel } from '~/ui/panel';
import { Question } from '~/ui/question';
import { SegmentedRadios } from '~/ui/segmented-radios';
import { Select } from '~/ui/select';

type Props = {
  groups: { owners: { id: string; name: string }[]; cohorts: { id: string; name: string }[] };
  values: Record<string, string | string[] | undefined>;
  errors: Readonly<Record<string, FieldError>>;
};

/** For whom a signal counts: for everybody, or first for a small group (S1). */
export function TrialFields({ groups: { owners, cohorts }, values, errors }: Props) {
  const picked = [values.owners ?? []].flat();
  return (
    <Panel title="For whom it counts" id="trial">
      <div className="grid gap-5">
        <SegmentedRadios
          legend="Counts for"
          hint="In trial it is shown everywhere and counted for its group alone."
          segments={[
            { value: 'everybody', label: 'Everybody' },
            { value: 'group', label: 'A trial group' },
          ]}
          name="counts"
          defaultValue={String(values.counts ?? 'everybody')}
        />
        <Question id="owners" legend="Accounts of these owners" optional error={errors.owners}>
          {owners.length === 0 && <p className="text-ink-2">No account has an owner yet.</p>}
          <div className="grid grid-cols-[repeat(auto-fill,minmax(11rem,1fr))] gap-x-4">
            {owners.map(({ id, name }) => (
              <Checkbox key={id} name="owners" value={id} label={name} defaultChecked={picked.includes(id)} />
            ))}
          </div>
        </Question>
        <Select
          label="Accounts of people invited in this cohort"
          name="cohortId"
          empty="None"
          options={cohorts.map(({ id, name }) => ({ value: id, label: name }))}
          width="m"
          optional
          defaultValue={String(values.cohortId ?? '')}
        />
      </div>
    </Panel>
  );
}
