import { hash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import type { Db, Tx } from '~/platform/db.server';
import { openCsv, type CsvSlice } from '~/platform/csv';
import { newId } from '~/platform/id';
import type { CrmKind } from './fields';
import { indexStored, newMemory } from './import-index';
import { lineReader, planLine, type PlannedLine, type ReadLine } from './import-plan';
import type { Mapping } from './mapping';
import { RECORD_TABLES } from './record-tables';
import { MAX_IMPORT_BYTES, type ImportFormat } from './schema';
import { keysOfLines, linkFacts, listStaff, storedRecords } from './stored-records.server';

const SLICE = 2000;
const PART = 250;

export type StagedFile = {
  id: string;
  kind: CrmKind;
  content: Uint8Array<ArrayBuffer>;
  mapping: Mapping;
  format: ImportFormat;
};

/**
 * Plans the lines of a file and stores what each would do, slice by slice: in memory are one slice, the stored records that it
 * names and a few bytes for each line before it. While the database stores a slice the next one is read. False when `tell`,
 * which hears how many lines were looked at, says that it was stopped.
 */
export async function stageLines(
  { db, tx }: { db: Db; tx: Tx },
  { id, kind, content, mapping, format }: StagedFile,
  tell: (lines: number) => Promise<boolean>,
): Promise<boolean> {
  const { header, formats, separator, encoding } = format;
  const layout = { kind, header, mapping, formats };
  const read = lineReader(layout);
  const memory = newMemory(digest);
  const staff = await listStaff(db);
  let storing: Promise<unknown> = Promise.resolve();
  let looked = 0;
  for await (const lines of gathered(slicesOf(id, content, { separator, encoding }), read)) {
    const [stored, links] = await Promise.all([
      storedRecords(db, kind, keysOfLines(kind, lines)),
      linkFacts(db, kind, { lines, staff }),
    ]);
    const facts = { ...links, stored: indexStored(kind, stored) };
    for (let first = 0; first < lines.length; first += PART) {
      const part = lines.slice(first, first + PART).map((line) => asRow(kind, planLine(layout, line, facts, memory)));
      await storing;
      storing = store(tx, id, part);
      storing.catch(() => undefined); // it is awaited with the next part
      await setImmediate();
    }
    looked += lines.length;
    if (!(await tell(looked))) return storing.then(() => false);
  }
  await storing;
  return true;
}

// Enough lines that few statements are needed, read in parts that leave time for other work.
async function* gathered(slices: AsyncIterable<CsvSlice>, read: ReturnType<typeof lineReader>) {
  let lines: ReadLine[] = [];
  for await (const { rows, ragged } of slices) {
    for (let first = 0; first === 0 || first < rows.length; first += PART) {
      lines.push(...read({ rows: rows.slice(first, first + PART), ragged: first === 0 ? ragged : [] }));
      await setImmediate();
    }
    if (lines.length < SLICE) continue;
    yield lines;
    lines = [];
  }
  if (lines.length > 0) yield lines;
}

/** 66 bits of a text: of a million keys two are mixed up once in a hundred million files. */
const digest = (text: string) => hash('sha1', text, 'base64').slice(0, 11);

async function* slicesOf(
  id: string,
  content: Uint8Array,
  found: { separator: ImportFormat['separator']; encoding: ImportFormat['encoding'] },
): AsyncGenerator<CsvSlice> {
  const opened = await openCsv(content, { maxBytes: MAX_IMPORT_BYTES, ...found });
  if (!opened.ok) throw new Error(`${id} cannot be read again: ${opened.reason.reason}`);
  for await (const slice of opened.value.slices) {
    if (!slice.ok) throw new Error(`${id} cannot be read again: ${slice.reason.reason}`);
    yield slice.value;
  }
}

// A new record has its id from the dry run on: whoever writes it, and however often, it is that one.
function asRow(kind: CrmKind, { recordId, label, ...line }: PlannedLine) {
  const id = line.outcome === 'NEW' ? newId(RECORD_TABLES[kind].prefix) : recordId;
  return { ...line, label, record_id: id };
}

function store(tx: Tx, importId: string, rows: ReturnType<typeof asRow>[]) {
  const json = storable(rows);
  return tx.$executeRaw`
    INSERT INTO import_rows (import_id, line, outcome, label, record_id, values, links, changes, reasons)
    SELECT ${importId}, line, outcome, label, record_id, values, links, changes, reasons
    FROM jsonb_to_recordset(${json}::jsonb) AS it(line int, outcome "ImportOutcome", label text, record_id text,
      values jsonb, links jsonb, changes jsonb, reasons jsonb)`;
}

// A cut in the middle of a character leaves half of it, which the database refuses.
function storable(rows: object[]): string {
  const json = JSON.stringify(rows);
  if (!/\\ud[89a-f]/.test(json)) return json;
  return JSON.stringify(rows, (_key, value) => (typeof value === 'string' ? value.toWellFormed() : value));
}
