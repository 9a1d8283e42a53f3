import { z } from 'zod';
import { ENCODINGS, type CsvEncoding } from '~/platform/csv-encodings';
import { SEPARATORS, type CsvSeparator } from '~/platform/csv-separator';
import type { ColumnEvidence, ColumnFormats, FormatQuestion, NamedStaff } from './column-formats';
import { CRM_FIELDS, type CrmKind } from './fields';

/** The largest CRM file that is taken, in bytes. */
export const MAX_IMPORT_BYTES = 60_000_000;

/** Upload of a CRM file. `separator` and `encoding` stay empty unless somebody must choose. */
export const UploadForm = z.object({
  kind: z.enum(Object.keys(CRM_FIELDS) as CrmKind[], { error: 'Choose what the file holds.' }),
  separator: z
    .string()
    .default('')
    .transform((name) => separatorNamed(name)),
  encoding: z
    .string()
    .default('')
    .transform((name) => encodingNamed(name)),
  file: z
    .instanceof(File, { error: 'Choose a file.' })
    .refine((file) => file.name !== '' || file.size > 0, { error: 'Choose a file.' }),
});

const separatorNamed = (name: string) =>
  (Object.keys(SEPARATORS) as CsvSeparator[]).find((separator) => SEPARATORS[separator] === name);
const encodingNamed = (name: string) =>
  (Object.keys(ENCODINGS) as CsvEncoding[]).find((encoding) => ENCODINGS[encoding] === name);

/** What the buttons of the mapping step do. */
export const MAPPING_ACTS = ['check', 'read-again', 'use-saved', 'delete-saved', 'load-map'] as const;

/**
 * The mapping step. It has one group of fields a column, by its place: `field-0`, `dates-0`, `decimals-0`. `saveAs` is the
 * name to keep the columns under, `saved` the id of a mapping that was kept, `map` a column map of the Data Loader.
 */
export const ColumnsForm = z.looseObject({
  intent: z.enum(MAPPING_ACTS).catch('check'),
  encoding: z.string().default('').transform(encodingNamed),
  separator: z.string().default('').transform(separatorNamed),
  saveAs: z.string().trim().max(60, 'Use at most 60 characters.').default(''),
  saved: z.string().max(60).default(''),
  map: z.instanceof(File).optional().catch(undefined),
});

/** Starting an import: the dry run that was on screen, or nothing to go on with one that stopped. */
export const StartForm = z.object({ checkedAt: z.string().max(40).default('') });

const page = z.coerce.number().int().min(1).max(100_000).catch(1);
export const SHOWN = ['new', 'changed', 'unchanged', 'rejected'] as const;
export type Shown = (typeof SHOWN)[number];

export const ImportListSearch = z.object({ page });
/** `motion`: the lines that set something in motion. */
export const DifferenceSearch = z.object({
  page,
  show: z
    .enum([...SHOWN, 'motion'])
    .optional()
    .catch(undefined),
});
export type ShownLines = Shown | 'motion';
export const ReportSearch = z.object({ of: z.enum(['rejected', 'all']).default('rejected').catch('rejected') });

/** Writes what the dry run showed; may run again at any time. `byId`: who pressed the button; null: a program. */
export const applyImportJob = {
  name: 'apply-import',
  payload: z.object({ importId: z.string(), byId: z.string().nullable() }),
};

/** Takes an import back; may run again at any time. */
export const undoImportJob = {
  name: 'undo-import',
  payload: z.object({ importId: z.string(), byId: z.string().nullable() }),
};

/** Makes the dry run; may run again at any time. */
export const checkImportJob = { name: 'check-import', payload: z.object({ importId: z.string() }) };

/** Queues checks and imports again whose worker died, and lets old files go. */
export const sweepImportsJob = { name: 'sweep-imports', payload: z.object({}) };

/** Import.format: what the file looks like and how its columns are read. */
export type ImportFormat = {
  encoding: CsvEncoding;
  /** How many characters could not be read as UTF-8, where the file is in an older encoding. */
  broken: number;
  separator: CsvSeparator;
  bytes: number;
  lines: number;
  /** How many of the lines have more or fewer fields than the header. */
  ragged: number;
  header: string[];
  /** Columns whose name the header has more than once; numbered in `header`. */
  repeated: string[];
  /** First different values of each column, in header order. */
  samples: string[][];
  /** Words with letters beyond ASCII, by which a person sees whether the encoding is right. */
  oddWords: string[];
  formats: ColumnFormats;
  evidence: ColumnEvidence;
  questions: FormatQuestion[];
  /** Whom the columns of owners name, so that the mapping step can say who of them is known. */
  staff?: NamedStaff;
  /** What somebody chose for columns that can be read in two ways. */
  chosen?: ColumnFormats;
};

/**
 * Import.counts. `fields`: changed fields in all. `moved`: lines given up while importing, `stopped`: lines that were not come
 * to when somebody stopped it; both are among the rejected. `seconds`: how long the dry run took.
 */
export type ImportCounts = {
  new: number;
  changed: number;
  unchanged: number;
  rejected: number;
  fields: number;
  moved: number;
  stopped?: number;
  seconds?: number;
};
