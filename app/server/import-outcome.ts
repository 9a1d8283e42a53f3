import type { FormatQuestion } from '~/domain/accounts/column-formats';
import type { RunOutcome, RunRefusal } from '~/domain/accounts/run-import.server';
import type { RowReason } from '~/domain/accounts/crm-row';
import type { Result } from '~/platform/result';

export type RejectedLine = { line: number; reasons: RowReason[] };
type Ran = {
  result: Result<RunOutcome, RunRefusal>;
  /** The first rejected lines. */
  rejected: RejectedLine[];
  isDryRun: boolean;
  site: string;
};

/** What the command line says at its end. */
export type Ending = { exitCode: 0 | 1 | 2 | 3; text: string; json: Record<string, unknown> };

/** A run in words and numbers: 0 all applied, 3 some rows rejected, 2 stopped to ask, 1 failed. */
export function endingOf({ result, rejected, isDryRun, site }: Ran): Ending {
  if (!result.ok) return ofRefusal(result.reason, site);
  const { importId, status, counts } = result.value;
  if (!counts || !['CHECKED', 'APPLIED', 'CANCELLED'].includes(status)) {
    const text = `It is not done yet. See how it goes at ${site}/imports/${importId}`;
    return { exitCode: 1, text, json: { importId, status: status.toLowerCase() } };
  }
  const numbers = { new: counts.new, changed: counts.changed, unchanged: counts.unchanged, rejected: counts.rejected };
  const lines = Object.entries(numbers).map(([name, count]) => `${name.padEnd(9)} ${String(count).padStart(7)}`);
  const text = [...lines, done(status, isDryRun), ...listed(rejected, counts.rejected)].join('\n');
  const json = { importId, status: status.toLowerCase(), isDryRun, counts: numbers };
  return { exitCode: counts.rejected > 0 ? 3 : 0, text, json };
}

function done(status: RunOutcome['status'], isDryRun: boolean): string {
  if (status === 'CANCELLED') return 'Stopped by somebody in the browser. What was written before stays.';
  if (isDryRun) return 'A dry run: nothing was written.';
  return status === 'APPLIED' ? 'Imported.' : 'There was nothing to write.';
}

function listed(rejected: RejectedLine[], total: number): string[] {
  const rest = total - rejected.length;
  return [
    ...rejected.flatMap(({ line, reasons }) => reasons.map((reason) => `line ${line}: ${sentence(reason)}`)),
    ...(rest > 0 ? [`and ${rest} more; --report FILE keeps them all.`] : []),
  ];
}

const sentence = ({ column, value, reason, mend }: RowReason) =>
  `${[column, value && `“${value}”`].filter(Boolean).join(' ')}${column || value ? ': ' : ''}${reason} ${mend}.`;

function ofRefusal(refusal: RunRefusal, site: string): Ending {
  if (refusal.kind === 'file') {
    const { problem } = refusal;
    const place = [problem.line && `line ${problem.line}`, problem.column].filter(Boolean).join(', ');
    const text = `${place ? `${place}: ` : ''}${problem.reason} ${problem.mend}`;
    return { exitCode: problem.fault === 'separator' ? 2 : 1, text, json: { problem } };
  }
  const asked = refusal.kind === 'questions' ? refusal.questions.map(question) : refusal.problems;
  const way = `Answer at ${site}/imports/${refusal.importId}/mapping, or by --mapping. Nothing was written.`;
  const { kind: _kind, ...json } = refusal;
  return { exitCode: 2, text: [...asked, way].join('\n'), json };
}

const question = ({ column, about, example }: FormatQuestion) =>
  about === 'dates'
    ? `${column}: is “${example}” day/month/year (dmy) or month/day/year (mdy)?`
    : `${column}: in “${example}”, do decimals follow a point or a comma?`;
