import type { Blocks } from '~/domain/newsletter/blocks';
import { Input } from '~/ui/input';
import type { Fault } from '~/ui/newsletter/block-form';

const ROWS = [0, 1, 2];

type Value = (field: string, otherwise: string) => string;
type Props<Block> = { block: Block; value: Value; fault: Fault | undefined };

/** What stands in a row's field: what was typed, else what is kept. */
function cell(fault: Fault | undefined, name: string, row: number, kept: string | undefined) {
  const typed = fault?.values[name];
  return {
    name,
    id: `${name}.${row}`,
    defaultValue: (Array.isArray(typed) ? typed[row] : undefined) ?? kept,
    error: fault?.errors[`${name}.${row}`],
  };
}

export function CommunityRows({ block, value, fault }: Props<Blocks['community']>) {
  return (
    <>
      <Input
        name="title"
        label="Heading"
        optional
        defaultValue={value('title', block.title)}
        error={fault?.errors.title}
      />
      {ROWS.map((row) => (
        <fieldset key={row} className="grid gap-2 sm:grid-cols-2">
          <legend className="sr-only">Event {row + 1}</legend>
          <Input type="date" label="Day" {...cell(fault, 'on', row, block.events[row]?.on)} />
          <Input label="Event" {...cell(fault, 'name', row, block.events[row]?.name)} />
          <div className="sm:col-span-2">
            <Input label="When and where" {...cell(fault, 'details', row, block.events[row]?.details)} />
          </div>
        </fieldset>
      ))}
      <Input
        name="url"
        label="Where to save a place"
        optional
        hint="Without it, the board."
        defaultValue={value('url', block.url)}
        error={fault?.errors.url}
      />
    </>
  );
}

export function FeedbackRows({ block, value, fault }: Props<Blocks['feedback']>) {
  return (
    <>
      {ROWS.map((row) => (
        <fieldset key={row} className="grid gap-2">
          <legend className="sr-only">Answer {row + 1}</legend>
          <Input label="You said" {...cell(fault, 'said', row, block.items[row]?.said)} />
          <Input label="We did" {...cell(fault, 'did', row, block.items[row]?.did)} />
        </fieldset>
      ))}
      <Input
        name="url"
        label="Where to tell us more"
        optional
        hint="Without it, the board."
        defaultValue={value('url', block.url)}
        error={fault?.errors.url}
      />
    </>
  );
}
