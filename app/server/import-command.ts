import { parseArgs } from 'node:util';
import { apiKinds, kindNamed } from '~/domain/accounts/api-shapes';
import type { CrmKind } from '~/domain/accounts/fields';
import { ok, refuse, type Result } from '~/platform/result';

export type ImportCommand = {
  kind: CrmKind;
  file: string;
  /** The name of a mapping that was kept, or a file `.json` or `.sdl`. */
  mapping: string | null;
  isDryRun: boolean;
  report: string | null;
  isJson: boolean;
};

const USAGE = `npm run import -- KIND FILE [--mapping NAME|FILE] [--dry-run] [--report FILE] [--json]
KIND: ${apiKinds.join(', ')}
--mapping  columns kept under a name in the browser, or a file: .json {"column": "field"}, or .sdl of the Data Loader
--dry-run  says what each line would do and writes nothing
--report   the rejected lines as a CSV file that can be mended and imported again
--json     one JSON object instead of words
Exit: 0 all applied, 3 some rows rejected, 2 stopped to ask, 1 failed and nothing applied`;

/** The words after `npm run import --`; refused with what is wrong and how it is written. */
export function readCommand(args: string[]): Result<ImportCommand, string> {
  const read = parse(args);
  if (!read.ok) return refuse(`${read.reason}\n${USAGE}`);
  const { positionals, values } = read.value;
  const [word, file, ...more] = positionals;
  const kind = kindNamed(word);
  if (!kind) return refuse(`${word ? `There is no KIND “${word}”.` : 'Say what the file holds.'}\n${USAGE}`);
  if (!file) return refuse(`Say which file.\n${USAGE}`);
  if (more.length > 0) return refuse(`One file at a time: “${more[0]}” is one too many.\n${USAGE}`);
  const { mapping = null, report = null } = values;
  return ok({ kind, file, mapping, report, isDryRun: values['dry-run'] ?? false, isJson: values.json ?? false });
}

function parse(args: string[]) {
  try {
    return ok(parseArgs({ args, allowPositionals: true, options }));
  } catch (error) {
    return refuse((error as Error).message);
  }
}

const options = {
  mapping: { type: 'string' },
  report: { type: 'string' },
  'dry-run': { type: 'boolean' },
  json: { type: 'boolean' },
} as const;
