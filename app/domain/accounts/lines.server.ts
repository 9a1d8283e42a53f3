import { setImmediate } from 'node:timers/promises';
import type { Db } from '~/platform/db.server';
import { openCsv, type CsvSlice } from '~/platform/csv';
import type { CsvSource } from '~/platform/csv-source';
import type { CrmLayout } from './crm-row';
import type { CrmKind } from './fields';
import { indexStored } from './import-index';
import { lineReader, type PlanFacts, type ReadLine } from './import-plan';
import type { Mapping } from './mapping';
import { MAX_IMPORT_BYTES, type ImportFormat } from './schema';
import { keysOfLines, linkFacts, listStaff, storedRecords } from './stored-records.server';

export type StagedFile = {
  id: string;
  kind: CrmKind;
  content: CsvSource;
  mapping: Mapping;
  format: ImportFormat;
};

/** Lines that are read at once, without leaving time for other work. */
export const PART = 250;
const SLICE = 2000;

/**
 * The lines of a file in slices of some thousand, each with the stored records that it names. One slice is looked up ahead, while
 * the caller works on the one before it.
 */
export async function* linesWithFacts(
  db: Db,
  layout: CrmLayout,
  file: StagedFile,
): AsyncGenerator<{ lines: ReadLine[]; facts: PlanFacts }> {
  const slices = lookedUp(db, layout, file);
  let next = slices.next();
  for (;;) {
    const { value, done } = await next;
    if (done) return;
    next = slices.next();
    next.catch(() => undefined); // it is awaited in the next round
    yield value;
  }
}

async function* lookedUp(db: Db, layout: CrmLayout, file: StagedFile) {
  const { kind } = layout;
  const staff = await listStaff(db);
  for await (const lines of gathered(slicesOf(file), lineReader(layout))) {
    const [stored, links] = await Promise.all([
      storedRecords(db, kind, keysOfLines(kind, lines)),
      linkFacts(db, kind, { lines, staff }),
    ]);
    yield { lines, facts: { ...links, stored: indexStored(kind, stored) } };
  }
}

// Enough lines that few statements are needed, read in parts that leave time for other work.
async function* gathered(slices: AsyncIterable<CsvSlice>, read: ReturnType<typeof lineReader>) {
  let lines: ReadLine[] = [];
  for await (const { rows, ragged } of slices) {
    for (let first = 0; first === 0 || first < rows.length; first += PART) {
      lines.push(...read({ rows: rows.slice(first, first + PART), ragged: first === 0 ? ragged : [] }));
      await setImmediate();
      if (lines.length < SLICE) continue;
      yield lines;
      lines = [];
    }
  }
  if (lines.length > 0) yield lines;
}

async function* slicesOf({ id, content, format: { separator, encoding } }: StagedFile): AsyncGenerator<CsvSlice> {
  const opened = await openCsv(content, { maxBytes: MAX_IMPORT_BYTES, separator, encoding });
  if (!opened.ok) throw new Error(`${id} cannot be read again: ${opened.reason.reason}`);
  for await (const slice of opened.value.slices) {
    if (!slice.ok) throw new Error(`${id} cannot be read again: ${slice.reason.reason}`);
    yield slice.value;
  }
}
