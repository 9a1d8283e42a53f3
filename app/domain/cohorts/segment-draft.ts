// The segment builder's form: one line a condition, each with a number of its own, so that lines can be taken away
// without JavaScript and nothing typed is lost. A line that is not finished yet asks nothing.
import { z } from 'zod';
import { SegmentRule } from './segment';
import { Condition } from './segment-condition';
import { type FieldName, fieldNames, fieldOf, operators } from './segment-fields';

const PARTS = ['include', 'exclude'] as const;
const MOST_LINES = 40;

/** The fixed part of the form; the lines' own controls (`field.3`, `op.3`, `values.3` …) are read by `readDraft`. */
export const SegmentForm = z.looseObject({
  name: z.string().trim().max(80).catch(''),
  match: z.enum(['all', 'any']).catch('all'),
  intent: z.string().max(80).default('save').catch('count'), // an odd press saves nothing
  /** look for a person by name, and the one who is explained */
  q: z.string().trim().max(80).catch(''),
  who: z.string().max(60).catch(''),
});

export type DraftLine = {
  key: number;
  part: (typeof PARTS)[number];
  /** null: nothing chosen yet */
  field: FieldName | null;
  op: string;
  values: string[];
  number: string;
  date: string;
};
export type Draft = { name: string; match: 'all' | 'any'; lines: DraftLine[] };

/** What was typed, line by line; an operator that the field does not know becomes the field's first. */
export function readDraft(form: z.infer<typeof SegmentForm>): Draft {
  const keys = Object.keys(form).flatMap((name) => /^part\.(\d{1,4})$/.exec(name)?.[1] ?? []);
  const lines = keys.map(Number).sort((a, b) => a - b);
  return { name: form.name, match: form.match, lines: lines.slice(0, MOST_LINES).map((key) => readLine(form, key)) };
}

function readLine(form: Record<string, unknown>, key: number): DraftLine {
  const text = (name: string) => String([form[`${name}.${key}`] ?? ''].flat()[0]).slice(0, 200);
  const field = fieldNames.find((name) => name === text('field')) ?? null;
  const typed = [form[`values.${key}`] ?? []].flat().map(String);
  const separators = field && fieldOf(field).kind === 'text' ? /[\n,]/ : /\n/;
  const values = typed.flatMap((one) => one.split(separators)).map((one) => one.trim());
  const ops: string[] = field ? Object.keys(operators[fieldOf(field).kind]) : [];
  return {
    ...{ key, field },
    part: text('part') === 'exclude' ? 'exclude' : 'include',
    op: ops.includes(text('op')) ? text('op') : (ops[0] ?? ''),
    values: [...new Set(values.filter((one) => one !== ''))],
    number: text('number').trim(),
    date: text('date'),
  };
}

/** The draft after a button that changes its lines: `add-include`, `add-exclude`, `remove-3`. */
export function changeLines(draft: Draft, intent: string): Draft {
  const added = PARTS.find((part) => intent === `add-${part}`);
  if (added && draft.lines.length < MOST_LINES) {
    return { ...draft, lines: [...draft.lines, emptyLine(added, nextKey(draft))] };
  }
  return { ...draft, lines: draft.lines.filter(({ key }) => intent !== `remove-${key}`) };
}

const nextKey = ({ lines }: Draft) => Math.max(-1, ...lines.map(({ key }) => key)) + 1;
const emptyLine = (part: DraftLine['part'], key: number): DraftLine => ({
  ...{ key, part, field: null, op: '', values: [], number: '', date: '' },
});

/** A new draft has one empty line to start with. */
export const emptyDraft: Draft = { name: '', match: 'all', lines: [emptyLine('include', 0)] };

/** What the finished lines ask, and by control what is missing in the others. */
export function ruleOfDraft(draft: Draft): { rule: SegmentRule; errors: Record<string, string[]>; unfinished: number } {
  const conditions = { include: [] as Condition[], exclude: [] as Condition[] };
  const errors: Record<string, string[]> = {};
  let unfinished = 0;
  for (const line of draft.lines) {
    const read = Condition.safeParse(conditionOf(line));
    if (read.success) conditions[line.part].push(read.data);
    else {
      unfinished++;
      for (const { path, message } of read.error.issues)
        (errors[`${String(path[0])}.${line.key}`] ??= []).push(message);
    }
  }
  const parsed = SegmentRule.safeParse({
    include: { match: draft.match, conditions: conditions.include },
    exclude: { conditions: conditions.exclude },
  });
  if (parsed.success) return { rule: parsed.data, errors, unfinished };
  return {
    rule: SegmentRule.parse({}),
    errors: { ...errors, form: ['At most 20 conditions on each side.'] },
    unfinished,
  };
}

function conditionOf({ field, op, values, number, date }: DraftLine): unknown {
  if (field === null) return { field: '', op: 'yes' };
  const kind = fieldOf(field).kind;
  if (kind === 'yes-no') return { field, op };
  if (kind === 'dated') return { field, op, values, number: numberOf(number) };
  if (kind === 'choice' || kind === 'many' || kind === 'text') return { field, op, values };
  return op === 'from' || op === 'until' ? { field, op, date } : { field, op, number: numberOf(number) };
}

/** “1,200” and “1 200” are 1200; an empty field is no number. */
const numberOf = (typed: string) => (typed === '' ? undefined : Number(typed.replace(/[,\s](?=\d{3}\b)/g, '')));

/** A saved segment in the form. */
export function draftOf({ name, rule }: { name: string; rule: SegmentRule }): Draft {
  const parts = PARTS.flatMap((part) => rule[part].conditions.map((condition) => ({ part, condition })));
  const lines = parts.map(({ part, condition }, key) => ({
    ...emptyLine(part, key),
    ...{ field: condition.field, op: condition.op },
    ...('values' in condition && { values: condition.values }),
    ...('number' in condition && { number: String(condition.number) }),
    ...('date' in condition && { date: condition.date }),
  }));
  return { name, match: rule.include.match, lines };
}
