import { describe, expect, it } from 'vitest';
import type { RunOutcome } from '~/domain/accounts/run-import.server';
import { ok, refuse } from '~/platform/result';
import { endingOf } from '../../app/server/import-outcome.ts';

const counts = { new: 2, changed: 1, unchanged: 4, rejected: 0, fields: 1, moved: 0 };
const base = { importId: 'imp_1', status: 'APPLIED', counts } as RunOutcome;
const ending = (outcome: Partial<RunOutcome>, { isDryRun = false, rejected = [] as never[] } = {}) =>
  endingOf({ result: ok({ ...base, ...outcome }), rejected, isDryRun, site: 'https://northbeam.example' });

describe('the exit', () => {
  it.each([
    ['all applied', {}, 0, /Imported\./],
    ['nothing to do', { status: 'CHECKED' }, 0, /nothing to write/],
    ['some rejected', { counts: { ...counts, rejected: 3 } }, 3, /and 3 more; --report FILE keeps them all/],
    ['stopped in the browser', { status: 'CANCELLED', counts: { ...counts, rejected: 2 } }, 3, /Stopped by somebody/],
    ['not done', { status: 'APPLYING' }, 1, /https:\/\/northbeam\.example\/imports\/imp_1/],
    ['failed half-way', { status: 'FAILED' }, 1, /not done/],
  ] as const)('%s', (_, outcome, exitCode, text) => {
    const end = ending(outcome as Partial<RunOutcome>);
    expect(end.exitCode).toBe(exitCode);
    expect(end.text).toMatch(text);
  });

  it('is as in earnest after a dry run, and says that nothing was written', () => {
    expect(ending({ status: 'CHECKED' }, { isDryRun: true }).text).toMatch(/A dry run: nothing was written\./);
    expect(ending({ status: 'CHECKED', counts: { ...counts, rejected: 1 } }, { isDryRun: true }).exitCode).toBe(3);
  });

  it('is a question where somebody must answer', () => {
    const asked = (reason: Parameters<typeof endingOf>[0]['result']) =>
      endingOf({ result: reason, rejected: [], isDryRun: false, site: 'https://northbeam.example' });
    const dates = { column: 'Renewal', about: 'dates' as const, example: '03/04/2027' };
    const decimals = { column: 'ARR', about: 'decimals' as const, example: '1,234' };
    const questions = asked(refuse({ kind: 'questions', importId: 'imp_1', questions: [dates, decimals] }));
    expect(questions.exitCode).toBe(2);
    expect(questions.text.split('\n')).toEqual([
      'Renewal: is “03/04/2027” day/month/year (dmy) or month/day/year (mdy)?',
      'ARR: in “1,234”, do decimals follow a point or a comma?',
      'Answer at https://northbeam.example/imports/imp_1/mapping, or by --mapping. Nothing was written.',
    ]);
    const problem = { line: 1, column: null, value: '', reason: 'Two separators fit.', mend: 'Choose one.' };
    expect(asked(refuse({ kind: 'file', problem: { ...problem, fault: 'separator' } })).exitCode).toBe(2);
    expect(asked(refuse({ kind: 'file', problem: { ...problem, fault: 'nul' } }))).toMatchObject({
      exitCode: 1,
      text: 'line 1: Two separators fit. Choose one.',
    });
  });
});
