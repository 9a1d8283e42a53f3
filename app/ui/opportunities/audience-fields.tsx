import { rungNames } from '~/domain/advocates/ladder';
import { activities } from '~/domain/opportunities/activities';
import { typeNames } from '~/domain/opportunities/audience';
import { Banner } from '~/ui/banner';
import { Button } from '~/ui/button';
import { Checkbox } from '~/ui/checkbox';
import type { FieldError } from '~/ui/field';
import { formatList, plural } from '~/ui/format';
import { Input } from '~/ui/input';
import { More } from '~/ui/more';
import type { Values } from '~/ui/opportunities/opportunity-editor';
import { Panel } from '~/ui/panel';
import { Question } from '~/ui/question';
import { SegmentedRadios } from '~/ui/segmented-radios';

export type AudienceChoices = {
  industries: string[];
  regions: string[];
  plans: string[];
  segments: string[];
  savedSegments: { value: string; label: string; isNeutral: boolean }[];
};
type Preview = { count: number; sample: { name: string; account: string | null }[] };
type Props = {
  values: Values;
  errors: Readonly<Record<string, FieldError>>;
  choices: AudienceChoices;
  preview: Preview | null;
};

const options = (names: Record<string, string>) => Object.entries(names).map(([value, label]) => ({ value, label }));
const activityNames = Object.fromEntries(Object.entries(activities).map(([value, { label }]) => [value, label]));

/** Who it is for, with a count and a few names on request. Nothing ticked: every ready advocate. */
export function AudienceFields({ values, errors, choices, preview }: Props) {
  const picked = (name: string) => [values[name] ?? []].flat();
  const ticks = (name: string, legend: string, known: readonly string[]) => {
    const all = [...new Set([...known, ...picked(name)])];
    return (
      <Ticks
        {...{ name, legend, errors }}
        picked={picked(name)}
        options={all.map((value) => ({ value, label: value }))}
      />
    );
  };
  return (
    <Panel title="Audience" end="Nothing ticked: every ready advocate" id="audience">
      <div className="grid gap-5">
        <SegmentedRadios
          legend="Of what is ticked, people must meet"
          name="match"
          segments={[
            { value: 'all', label: 'All of it' },
            { value: 'any', label: 'Any of it' },
          ]}
          defaultValue={String(values.match ?? 'all')}
        />
        {ticks('industries', 'Industries', choices.industries)}
        {ticks('regions', 'Regions', choices.regions)}
        {ticks('plans', 'Plans', choices.plans)}
        {ticks('segments', 'Segments', choices.segments)}
        <Ticks
          name="segmentIds"
          legend="Saved segments; one of them is enough"
          options={choices.savedSegments.map(({ value, label, isNeutral }) => ({
            value,
            label: isNeutral ? label : `${label} (not for reviews)`,
          }))}
          picked={picked('segmentIds')}
          errors={errors}
        />
        <Input
          label="Months with us, at least"
          name="minTenureMonths"
          inputMode="numeric"
          width="s"
          optional
          defaultValue={String(values.minTenureMonths ?? '')}
          error={errors.minTenureMonths}
        />
        <More
          summary="Personal facts (never for reviews)"
          open={['willing', 'types', 'rungs'].some((name) => errors[name] || picked(name).length > 0)}
        >
          <div className="grid gap-5">
            <Ticks
              name="willing"
              legend="Open to (yes or ask me)"
              options={options(activityNames)}
              picked={picked('willing')}
              errors={errors}
            />
            <Ticks
              name="types"
              legend="Advocate types"
              options={options(typeNames)}
              picked={picked('types')}
              errors={errors}
            />
            <Ticks
              name="rungs"
              legend="This rung is open"
              options={options(rungNames)}
              picked={picked('rungs')}
              errors={errors}
            />
          </div>
        </More>
        <More
          summary="Leave out"
          open={['excludeIndustries', 'excludeRegions', 'excludePlans', 'excludeSegments'].some(
            (name) => picked(name).length > 0,
          )}
        >
          <div className="grid gap-5">
            {ticks('excludeIndustries', 'Industries left out', choices.industries)}
            {ticks('excludeRegions', 'Regions left out', choices.regions)}
            {ticks('excludePlans', 'Plans left out', choices.plans)}
            {ticks('excludeSegments', 'Segments left out', choices.segments)}
          </div>
        </More>
        <Checkbox
          label="Leave out the public sector"
          name="excludePublicSector"
          defaultChecked={values.excludePublicSector === 'on' || values.excludePublicSector === 'true'}
        />
        <div className="grid gap-3">
          <div>
            <Button variant="quiet" name="intent" value="preview" formNoValidate>
              Count the audience
            </Button>
          </div>
          {preview && <PreviewBanner preview={preview} />}
        </div>
      </div>
    </Panel>
  );
}

function PreviewBanner({ preview: { count, sample } }: { preview: Preview }) {
  if (count === 0) {
    return (
      <Banner tone="warn" title="Nobody.">
        No ready advocate meets this. Take something away.
      </Banner>
    );
  }
  const names = sample.map(({ name, account }) => (account ? `${name} (${account})` : name));
  const rest = count - sample.length;
  return (
    <Banner tone="info" title={plural(count, 'ready advocate')}>
      {formatList(rest > 0 ? [...names, `${rest} more`] : names)}.
    </Banner>
  );
}

type TicksProps = {
  name: string;
  legend: string;
  options: readonly { value: string; label: string }[];
  picked: readonly string[];
  errors: Readonly<Record<string, FieldError>>;
};

function Ticks({ name, legend, options: all, picked, errors }: TicksProps) {
  if (all.length === 0) return null;
  return (
    <Question id={name} legend={legend} error={errors[name]}>
      <div className="grid grid-cols-[repeat(auto-fill,minmax(11rem,1fr))] gap-x-4">
        {all.map(({ value, label }) => (
          <Checkbox key={value} name={name} value={value} label={label} defaultChecked={picked.includes(value)} />
        ))}
      </div>
    </Question>
  );
}
