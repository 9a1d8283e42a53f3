import { activityNames } from '~/domain/advocates/activities';
import { modes, tiers, tierWords } from '~/domain/requests/sop';
import { helperWords } from '~/domain/requests/sop-words';
import { Button, LinkButton } from '~/ui/button';
import { Input } from '~/ui/input';
import { Select } from '~/ui/select';
import { Tag } from '~/ui/tag';
import { Textarea } from '~/ui/textarea';
import { cellOf, fieldOf, listOf, options, Part, type PartProps, Was } from './fields';

type Props = PartProps & { currency: string };

const tierOptions = tiers.map((tier) => ({ value: String(tier), label: `${tier} ${tierWords[tier]}` }));
const modeOptions = modes.map((mode) => ({ value: mode, label: mode }));

/** From which stage of the deal? Each kind of request with its tier, its way, and its gate. */
export function GatePart({ sheet, currency }: Props) {
  const keys = listOf(sheet.values, 'kindKeys');
  return (
    <Part number={5} title="From which stage of the deal?" sheet={sheet}>
      <ul className="grid gap-4">
        {keys.map((key, at) => (
          <KindRow key={key} of={key} at={at} sheet={sheet} currency={currency} />
        ))}
      </ul>
      <AddKind sheet={sheet} />
      <Textarea
        label="Stages of a deal, in order"
        hint="One a line, as the CRM names them."
        rows={3}
        {...fieldOf(sheet, 'stages')}
        after={<Was of="stages" sheet={sheet} />}
      />
      <Textarea
        label="Why there is a line"
        rows={2}
        required
        {...fieldOf(sheet, 'why')}
        after={<Was of="why" sheet={sheet} />}
      />
      <Input
        label="Below the line, say"
        required
        {...fieldOf(sheet, 'instead')}
        after={<Was of="instead" sheet={sheet} />}
      />
    </Part>
  );
}

function KindRow({ of, at, sheet, currency }: Props & { of: string; at: number }) {
  const cell = (name: string, column: string) => ({
    ...cellOf(sheet, name, at),
    after: <Was of={`${of}/${column}`} sheet={sheet} />,
  });
  const label = listOf(sheet.values, 'kindLabels')[at] ?? '';
  const stages = String(sheet.values.stages ?? '')
    .split(/\r?\n/)
    .map((stage) => stage.trim())
    .filter(Boolean);
  const own = listOf(sheet.values, 'kindStages')[at] ?? '';
  const choices = [...new Set([...stages, ...(own ? [own] : [])])];
  return (
    <li className="grid gap-2.5 border-b border-line pb-4">
      <input type="hidden" name="kindKeys[]" value={of} />
      <div className="flex flex-wrap items-end gap-x-3 gap-y-1">
        <div className="flex-1 basis-48">
          <Input label="Kind" required {...cell('kindLabels', 'label')} />
        </div>
        <span className="flex items-center gap-3 py-2">
          {of.endsWith('PRODUCT_ADVOCATE') && <Tag tone="info">product advocate</Tag>}
          <Was of={of} sheet={sheet} />
          <LinkButton bad name="intent" value={`remove:${of}`} formNoValidate>
            Remove<span className="sr-only"> {label}</span>
          </LinkButton>
        </span>
      </div>
      <div className="grid grid-cols-2 gap-2.5 sm:grid-cols-[1fr_1fr_2fr]">
        <Select label="Tier" options={tierOptions} {...cell('kindTiers', 'tier')} />
        <Input label="Minutes" inputMode="numeric" required {...cell('kindMinutes', 'minutes')} />
        <div className="max-sm:col-span-2">
          <Select label="How it is asked" options={modeOptions} {...cell('kindModes', 'mode')} />
        </div>
        <Select
          label="From stage"
          empty="any"
          options={choices.map((stage) => ({ value: stage, label: stage }))}
          {...cell('kindStages', 'stage')}
        />
        <Input
          label={`From ${currency} a year`}
          inputMode="numeric"
          placeholder="any"
          {...cell('kindValues', 'value')}
        />
        <Input
          label="Per deal at most"
          inputMode="numeric"
          placeholder="any"
          width="s"
          {...cell('kindCounts', 'count')}
        />
      </div>
    </li>
  );
}

function AddKind({ sheet }: PartProps) {
  return (
    <div className="flex flex-wrap items-end gap-2.5">
      <div className="flex-1 basis-40">
        <Select
          label="Another kind"
          empty="Choose one"
          options={options(activityNames)}
          {...fieldOf(sheet, 'newActivity')}
        />
      </div>
      <Select label="Asked of a" options={options(helperWords)} {...fieldOf(sheet, 'newHelper')} />
      <Button variant="quiet" name="intent" value="add">
        Add
      </Button>
    </div>
  );
}
