import { getCatalogue } from '~/domain/signals/catalogue.server';
import type { Frame } from '~/domain/signals/catalogue';
import type { GridCell } from '~/generated/prisma/enums';
import type { Reader } from '~/platform/db.server';
import { frameLetter } from './frame-letter';
import { cellSegmentName } from './cell-segment.server';
import { listSegments } from './segment.server';

/** What the editor of a cohort offers: segments, and the signals with their frames. */
export async function readCohortChoices(db: Reader, cell?: GridCell) {
  const [segments, { catalogue }] = await Promise.all([listSegments(db), getCatalogue(db)]);
  const saved = segments.map(({ id, name }) => ({ value: id, label: name }));
  const known = cell && saved.some(({ label }) => label === cellSegmentName(cell));
  const ofCell = cell && !known ? [{ value: `cell:${cell}`, label: `New: ${cellSegmentName(cell)}` }] : [];
  return {
    segments: [...ofCell, ...saved],
    signals: catalogue.signals.map(({ code, name, frame }) => ({ value: code, label: name, frame: forMany(frame) })),
  };
}
export type CohortChoices = Awaited<ReturnType<typeof readCohortChoices>>;

/** What was seen differs from account to account. */
const forMany = (frame: Frame): Frame => ({
  ...frame,
  saw: frame.saw.replace('{fact}', 'What happened there').replace('{day}', 'the day it was seen'),
});

/** The letter that a signal's frame suggests; null for an unknown signal. */
export async function findFrameLetter(db: Reader, code: string) {
  const { catalogue } = await getCatalogue(db);
  const signal = catalogue.signals.find((one) => one.code === code);
  return signal ? frameLetter(signal.name, signal.frame) : null;
}
