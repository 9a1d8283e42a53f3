// How columns are read under another mapping, from what is known of them already: a large file need not be looked at twice.
import type { ColumnFormats, FormatQuestion } from './column-formats';
import type { FieldType } from './field';
import type { CrmKind } from './fields';
import { mappedColumns, type Mapping } from './mapping';
import type { ImportFormat } from './schema';

const NUMBERS: FieldType[] = ['money', 'integer', 'percent', 'score'];

/**
 * The formats and open questions of the mapped columns; null when one of them was never looked at as what it is to be now.
 * `chosen` wins over what was found, and ends the question.
 */
export function knownFormats(
  { header, formats: known, evidence, staff }: ImportFormat,
  { kind, mapping, chosen }: { kind: CrmKind; mapping: Mapping; chosen: ColumnFormats },
): { formats: ColumnFormats; questions: FormatQuestion[] } | null {
  const formats: ColumnFormats = {};
  const questions: FormatQuestion[] = [];
  for (const { column, field } of mappedColumns(kind, mapping, header)) {
    if (field.type === 'staff' && !staff?.[column]) return null;
    const about = field.type === 'date' ? 'dates' : NUMBERS.includes(field.type) ? 'decimals' : null;
    if (!about) continue;
    const [found, before] = [evidence[column], known[column]];
    if (!found || !before || !(about in before)) return null;
    if (field.type === 'percent' && !before.scale) return null;
    const style = chosen[column]?.[about] ?? found.style;
    formats[column] = { [about]: style, ...(before.scale && { scale: chosen[column]?.scale ?? before.scale }) };
    if (style === 'ask') questions.push({ column, about, example: found.example ?? '' });
  }
  return { formats, questions };
}
