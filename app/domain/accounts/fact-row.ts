// What only some lines need: which span a usage record covers, which survey a score is of, what runs from 1 to 5.
import { dateFromDay, days } from '~/platform/time';
import type { CrmValues, RowReason } from './crm-row';
import { take, type ColumnOf } from './row-reason';

const DEFAULT_SPAN = 30;
const LONGEST_SPAN = 366;

/** `usedOn` is a span of one day, `startsOn` gives its length; without either it is as long as the line says, else 30 days. */
export function readSpan(values: CrmValues, columnOf: ColumnOf): RowReason[] {
  const [usedOn, startsOn] = [take(values, 'usedOn'), take(values, 'startsOn')];
  if (usedOn !== undefined && values.endsOn === undefined) Object.assign(values, { endsOn: usedOn, days: 1 });
  else if (startsOn !== undefined && values.endsOn !== undefined)
    values.days =
      1 + (dateFromDay(String(values.endsOn)).getTime() - dateFromDay(String(startsOn)).getTime()) / days(1);
  values.days ??= DEFAULT_SPAN;
  if (Number(values.days) >= 1 && Number(values.days) <= LONGEST_SPAN) return [];
  const reason = `The span is ${String(values.days)} days long; 1 to ${LONGEST_SPAN} can be.`;
  const column = columnOf('startsOn', 'days', 'endsOn');
  return [{ column, value: String(startsOn ?? values.days), reason, mend: 'Mend its first and last day' }];
}

const SCALES = { NPS: { from: 0, to: 10 }, CSAT: { from: 1, to: 5 } };

/** The kind and score of a survey answer, from a column that says the kind or from the name of the score's column. */
export function readSurvey(values: CrmValues, columnOf: ColumnOf): RowReason[] {
  const named = (['NPS', 'CSAT'] as const).flatMap((kind) => {
    const field = `${kind.toLowerCase()}Score`;
    const score = take(values, field);
    return score === undefined ? [] : [{ kind, field, score }];
  });
  const [only, second] = named;
  const clash =
    second ?? (only && (values.score !== undefined || (values.kind ?? only.kind) !== only.kind) ? only : null);
  if (clash) {
    const reason = 'This line has two scores, or its columns disagree on what it is.';
    return [
      { column: columnOf(clash.field), value: String(clash.score), reason, mend: 'Import one score column at a time' },
    ];
  }
  if (only) Object.assign(values, { kind: only.kind, score: only.score });
  if (values.score === undefined) return [];
  if (values.kind === undefined) {
    const mend = 'Say it in a column, or choose “NPS score” or “CSAT score” for this one';
    return [
      {
        column: columnOf('score'),
        value: String(values.score),
        reason: 'Nothing says whether this is NPS or CSAT.',
        mend,
      },
    ];
  }
  const kind = values.kind as keyof typeof SCALES;
  return outOf(values.score, { ...SCALES[kind], name: kind, column: columnOf(only?.field ?? 'score') });
}

/** Satisfaction with a ticket runs from 1 to 5. */
export const readSatisfaction = (values: CrmValues, columnOf: ColumnOf): RowReason[] =>
  values.satisfaction === undefined
    ? []
    : outOf(values.satisfaction, { ...SCALES.CSAT, name: 'Satisfaction', column: columnOf('satisfaction') });

function outOf(
  score: CrmValues[string],
  { from, to, name, column }: { from: number; to: number; name: string; column: string },
): RowReason[] {
  if (Number(score) >= from && Number(score) <= to) return [];
  const reason = `${name} runs from ${from} to ${to}.`;
  return [{ column, value: String(score), reason, mend: 'Export the score itself, not a share or another scale' }];
}
