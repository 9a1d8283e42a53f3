// How a file was read as a whole, each with the evidence for it (product §5): encoding, separator, dates, numbers.
import { ENCODINGS } from '~/platform/csv-encodings';
import { SEPARATORS } from '~/platform/csv-separator';
import { formatCount, formatList, plural } from '~/ui/format';
import type { ColumnFormat } from './column-formats';
import type { ColumnView } from './import-columns';
import { readNumber } from './number-format';
import type { ImportFormat } from './schema';

/** `change`: what somebody may choose instead, or the column where they choose it. */
export type FileFact = {
  label: string;
  value: string;
  note: string;
  change?: { name: string; label: string; value: string; options: { value: string; label: string }[] } | { at: string };
};

const options = (names: Record<string, string>) => Object.values(names).map((name) => ({ value: name, label: name }));

/** The four facts of a file, in the order of the page. */
export const fileFacts = (format: ImportFormat, columns: ColumnView[]): FileFact[] => [
  {
    label: 'Encoding',
    value: ENCODINGS[format.encoding],
    note: encodingNote(format),
    change: {
      name: 'encoding',
      label: 'Read the letters as',
      value: ENCODINGS[format.encoding],
      options: options(ENCODINGS),
    },
  },
  {
    label: 'Separator',
    value: SEPARATORS[format.separator],
    note: separatorNote(format),
    change: {
      name: 'separator',
      label: 'Between two fields stands',
      value: SEPARATORS[format.separator],
      options: options(SEPARATORS),
    },
  },
  chosenFact('Dates', columns, { about: 'dates', note: datesNote(format), none: 'No doubt' }),
  chosenFact('Numbers', columns, { about: 'decimals', note: numbersNote(format), none: 'No doubt' }),
];

function encodingNote({ oddWords, broken }: ImportFormat): string {
  const words = formatList(oddWords.map((word) => `“${word}”`));
  if (broken > 0)
    return `Check that ${words || 'the letters'} ${oddWords.length === 1 ? 'reads' : 'read'} right; as UTF-8 ${plural(broken, 'letter')} would break.`;
  return words ? `For example ${words}.` : 'Plain letters only.';
}

function separatorNote({ header, lines, ragged }: ImportFormat): string {
  const fields = plural(header.length, 'field');
  if (ragged === 0) return `${fields} on each of ${plural(lines, 'line')}.`;
  return `${fields} on ${formatCount(lines - ragged)} of ${plural(lines, 'line')}; the others are rejected.`;
}

type About = { about: 'dates' | 'decimals'; note: string; none: string };
const VALUES: Record<string, string> = {
  dmy: 'Day/month/year',
  mdy: 'Month/day/year',
  point: 'Point for decimals',
  comma: 'Comma for decimals',
  '': 'Please choose',
};

function chosenFact(label: string, columns: ColumnView[], { about, note, none }: About): FileFact {
  const choices = columns.flatMap(({ choice }) => (choice?.about === about ? [choice] : []));
  const [first, ...others] = choices;
  if (!first) return { label, value: none, note };
  const open = choices.find(({ value }) => value === '');
  const isMixed = others.some(({ value }) => value !== first.value);
  const value = open ? VALUES['']! : isMixed ? 'Each column by itself' : VALUES[first.value]!;
  return { label, value, note, change: { at: (open ?? first).name } };
}

const evidenceOf = (format: ImportFormat, style: string) =>
  Object.values(format.evidence).filter(({ only }) => style in only);

function datesNote(format: ImportFormat): string {
  const all = evidenceOf(format, 'dmy') as { only: { dmy: number; mdy: number }; either: number }[];
  if (all.length === 0) return 'No column is read as dates.';
  const [dmy, mdy, either] = [
    sum(all.map(({ only }) => only.dmy)),
    sum(all.map(({ only }) => only.mdy)),
    sum(all.map((it) => it.either)),
  ];
  if (dmy + mdy + either === 0) return 'The year stands first, or the month has a name.';
  const said = (count: number) => (count === 0 ? 'none' : formatCount(count));
  return `${said(dmy)} with a first part above 12, ${said(mdy)} with a second part above 12, ${said(either)} with neither.`;
}

function numbersNote(format: ImportFormat): string {
  const [open] = format.questions.filter(({ about }) => about === 'decimals');
  if (open) return `“${open.example}” could be ${readAs(open.example, 'point')} or ${readAs(open.example, 'comma')}.`;
  for (const [index, column] of format.header.entries()) {
    const mark = format.formats[column]?.decimals;
    for (const sample of mark === 'point' || mark === 'comma' ? (format.samples[index] ?? []) : []) {
      const number = readAs(sample, mark!);
      if (number) return `“${sample}” is ${number}.`;
    }
  }
  return evidenceOf(format, 'point').length > 0 ? 'No number reads in two ways.' : 'No column is read as numbers.';
}

function readAs(text: string, mark: NonNullable<ColumnFormat['decimals']>): string | null {
  const number = readNumber(text, mark);
  return number.ok ? formatCount(Number(number.value.digits)) : null;
}

const sum = (counts: number[]) => counts.reduce((total, count) => total + count, 0);
