import { setImmediate } from 'node:timers/promises';
import type { Db, Tx } from '~/platform/db.server';
import { newId } from '~/platform/id';
import type { CrmKind } from './fields';
import { newMemory } from './file-memory';
import { planLine, type PlannedLine } from './import-plan';
import { linesWithFacts, PART, type StagedFile } from './lines.server';
import { RECORD_TABLES } from './record-tables';

const STORED_AT_ONCE = 1000;

/**
 * Plans the lines of a file and stores what each would do, slice by slice: in memory are two slices, the stored records that they
 * name and a few bytes for each line before them. While the database stores some lines the next ones are planned. False when
 * `tell`, which hears how many lines were looked at, says that it was stopped.
 */
export async function stageLines(
  { db, tx }: { db: Db; tx: Tx },
  file: StagedFile,
  tell: (lines: number) => Promise<boolean>,
): Promise<boolean> {
  const { id, kind, mapping } = file;
  const layout = { kind, header: file.format.header, mapping, formats: file.format.formats };
  const memory = newMemory();
  let storing: Promise<unknown> = Promise.resolve();
  let looked = 0;
  for await (const { lines, facts } of linesWithFacts(db, layout, file)) {
    let rows: Row[] = [];
    for (let first = 0; first < lines.length; first += PART) {
      for (const line of lines.slice(first, first + PART))
        rows.push(asRow(kind, planLine(layout, line, facts, memory)));
      await setImmediate();
      if (rows.length < STORED_AT_ONCE && first + PART < lines.length) continue;
      await storing;
      storing = store(tx, id, rows);
      storing.catch(() => undefined); // it is awaited before the next one
      rows = [];
    }
    looked += lines.length;
    if (!(await tell(looked))) return storing.then(() => false);
  }
  await storing;
  return true;
}

type Row = ReturnType<typeof asRow>;

// A new record has its id from the dry run on: whoever writes it, and however often, it is that one.
function asRow(kind: CrmKind, { recordId, label, ...line }: PlannedLine) {
  const id = line.outcome === 'NEW' ? newId(RECORD_TABLES[kind].prefix) : recordId;
  return { ...line, label, record_id: id };
}

function store(tx: Tx, importId: string, rows: Row[]) {
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
