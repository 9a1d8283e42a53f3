import { channels, formFields } from '~/domain/requests/sop';
import { channelWords, fieldWords, whenWords } from '~/domain/requests/sop-words';
import { isFixed } from '~/domain/sops/sop-input';
import { Checkbox } from '~/ui/checkbox';
import { Input } from '~/ui/input';
import { Question } from '~/ui/question';
import { Select } from '~/ui/select';
import { Tag } from '~/ui/tag';
import { cellOf, fieldOf, hasTick, listOf, options, Part, type PartProps, Was } from './fields';

/** Where do I submit? Title, ways in, and the fields of the form. */
export function SubmitPart({ sheet }: PartProps) {
  const asked = listOf(sheet.values, 'whens').filter(Boolean).length;
  return (
    <Part number={1} title="Where do I submit?" note={`${asked} fields on the form`} sheet={sheet}>
      <Input label="Title of the page" required {...fieldOf(sheet, 'title')} after={<Was of="title" sheet={sheet} />} />
      <Question id="channels" legend="Ways to submit" error={sheet.errors.channels}>
        <div className="flex flex-wrap gap-x-5 gap-y-1">
          {channels.map((channel) => (
            <Checkbox
              key={channel}
              id={`channels-${channel}`}
              name="channels[]"
              value={channel}
              label={sentence(channelWords[channel])}
              defaultChecked={hasTick(sheet, 'channels', channel)}
            />
          ))}
        </div>
        <Was of="channels" sheet={sheet} />
      </Question>
      <div>
        <h3 className="mb-1">Asked on the form</h3>
        <ul className="grid gap-1.5">
          {formFields.map((field, at) => (
            <li
              key={field}
              className="grid grid-cols-[minmax(0,1fr)_6.5rem] items-center gap-x-2.5 sm:grid-cols-[8rem_minmax(0,1fr)_6.5rem]"
            >
              <span className="max-sm:text-xs max-sm:col-span-2">{sentence(fieldWords[field])}</span>
              <Input
                hideLabel
                label={`Hint for ${fieldWords[field]}`}
                maxLength={200}
                {...cellOf(sheet, 'hints', at)}
              />
              <When field={field} at={at} sheet={sheet} />
              <span className="col-span-full flex gap-2 sm:pl-[8.625rem]">
                <Was of={`when.${field}`} sheet={sheet} />
                <Was of={`hint.${field}`} sheet={sheet} />
              </span>
            </li>
          ))}
        </ul>
      </div>
    </Part>
  );
}

function When({ field, at, sheet }: PartProps & { field: (typeof formFields)[number]; at: number }) {
  if (isFixed(field)) {
    return (
      <span>
        <input type="hidden" name="whens[]" value="must" />
        <Tag>must</Tag>
      </span>
    );
  }
  const label = `Whether ${fieldWords[field]} must be answered`;
  return <Select hideLabel label={label} options={options(whenWords)} {...cellOf(sheet, 'whens', at)} />;
}

const sentence = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
