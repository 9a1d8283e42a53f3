import { weekdayNames } from '~/domain/settings/business-calendars';
import { Checkbox } from '~/ui/checkbox';
import type { FieldError } from '~/ui/field';
import { Input } from '~/ui/input';
import { Question } from '~/ui/question';
import { Select } from '~/ui/select';
import { Textarea } from '~/ui/textarea';

type Values = Record<string, string | string[]>;
type Props = {
  values: Values;
  errors: Readonly<Record<string, FieldError>>;
  timeZones: readonly string[];
  /** one that is there keeps its name */ isNew: boolean;
};

const one = (values: Values, name: string) => [values[name] ?? ''].flat()[0];

/** The week days on which somebody works. */
export function WeekdayTicks({ chosen, error }: { chosen: readonly string[]; error?: FieldError }) {
  return (
    <Question id="weekdays" legend="Week days" error={error}>
      <div className="flex flex-wrap gap-x-5 gap-y-1">
        {weekdayNames.map((name, at) => (
          <Checkbox
            key={name}
            name="weekdays[]"
            id={`weekday-${at + 1}`}
            value={`${at + 1}`}
            label={name}
            defaultChecked={chosen.includes(`${at + 1}`)}
          />
        ))}
      </div>
    </Question>
  );
}

/** Hours, days and holidays of one business calendar. */
export function CalendarFields({ values, errors, timeZones, isNew }: Props) {
  const field = (name: string) => ({ name, defaultValue: one(values, name), error: errors[name] });
  return (
    <>
      {isNew ? (
        <Input
          label="Name"
          hint="Such as Gulf. It stays: requests and SOPs know the calendar by it."
          required
          {...field('name')}
        />
      ) : (
        <input type="hidden" name="name" value={one(values, 'name')} />
      )}
      <Textarea
        label="Regions"
        hint="As your CRM names them, one a line. Requests for deals there follow this calendar unless their SOP says otherwise."
        optional
        {...field('regions')}
      />
      <Select
        label="Time zone"
        options={timeZones.map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }))}
        {...field('timeZone')}
      />
      <Input label="Opens at" type="time" width="s" required {...field('opens')} />
      <Input label="Closes at" type="time" width="s" required {...field('closes')} />
      <WeekdayTicks chosen={[values.weekdays ?? []].flat()} error={errors.weekdays} />
      <Textarea label="Holidays" hint="One date a line, as in 2026-12-25." optional {...field('holidays')} />
    </>
  );
}
