import type { ReactNode } from 'react';
import type { SopChange } from '~/domain/sops/sop-changes';
import type { SopValues } from '~/domain/sops/sop-input';
import { Input } from '~/ui/input';
import { Panel } from '~/ui/panel';
import type { Option } from '~/ui/select';
import { plural } from '~/ui/format';

/** What every part of the editor works with: what the fields hold, what is wrong, and what differs from the version in force. */
export type Sheet = { values: SopValues; errors: Record<string, string[]>; changes: readonly SopChange[] };
export type PartProps = { sheet: Sheet };

/** One field by name. */
export const fieldOf = ({ values, errors }: Sheet, name: string) => {
  const value = values[name];
  return { name, error: errors[name], defaultValue: typeof value === 'string' ? value : '' };
};

/** The field of row `at` in a column of fields. */
export const cellOf = ({ values, errors }: Sheet, name: string, at: number) => {
  const id = `${name}.${at}`;
  return { id, name: `${name}[]`, error: errors[id], defaultValue: listOf(values, name)[at] ?? '' };
};

export const listOf = (values: SopValues, name: string) => [values[name] ?? []].flat();
export const hasTick = ({ values }: Sheet, name: string, value = 'on') => listOf(values, name).includes(value);

/** A whole number between words of a row; its label is heard. */
export function NumberCell({ label, unit, ...rest }: ReturnType<typeof cellOf> & { label: string; unit: string }) {
  return (
    <span className="flex items-center gap-1.5">
      <Input hideLabel label={label} inputMode="numeric" className="w-18 text-right" required {...rest} />
      {unit}
    </span>
  );
}

export const options = <V extends string>(words: Record<V, string>): Option[] =>
  Object.entries<string>(words).map(([value, label]) => ({ value, label }));

/** What a setting was in the version in force. */
export function Was({ of, sheet }: { of: string; sheet: Sheet }) {
  const change = sheet.changes.find(({ key }) => key === of);
  if (!change) return null;
  return <span className="text-xs font-semibold text-good">{change.from === null ? 'new' : `was ${change.from}`}</span>;
}

type Part = { number: 1 | 2 | 3 | 4 | 5; title: string; note?: string; sheet: Sheet; children: ReactNode };

/** One of the five questions with its settings; says how many of them differ from the version in force. */
export function Part({ number, title, note, sheet, children }: Part) {
  const count = sheet.changes.filter(({ section }) => section === number).length;
  const head = (
    <>
      <span className="mr-2 inline-grid size-5.5 place-items-center rounded-s bg-sunken text-xs text-ink-2">
        {number}
      </span>
      {title}
    </>
  );
  return (
    <Panel title={head} end={count > 0 ? plural(count, 'change') : note}>
      <div className="grid gap-4">{children}</div>
    </Panel>
  );
}
