// What a line may not do although each of its cells can be read: take another record's key, or say something else than a line before it.
import type { CrmLayout, CrmValues, RowReason } from './crm-row';
import { CRM_KEYS, KIND_WORDS, NEW_NEEDS } from './fields';
import type { Found } from './import-index';
import { isNaturalKey, keyWords } from './natural-key';
import type { CellFault } from './reading';

const NAMES: Record<string, string> = { externalId: 'id', email: 'address', domain: 'domain' };
const ONE_OF_TWO = 'Keep one of the two, or join them in the CRM';

/** Why the record that a line means cannot take it: its keys belong to somebody else, or the file named it before with other content. */
export function findClashes(layout: CrmLayout, values: CrmValues, { said, clash }: Found): RowReason[] {
  if (clash) {
    const { record, said: line } = clash.with;
    const where = line ? `is already in line ${line.line}` : `belongs to ${String(record?.values.name)}`;
    const fault = { reason: `This ${NAMES[clash.key]} ${where}.`, mend: ONE_OF_TWO };
    return [reasonFor(layout, { ...values, [clash.key]: clash.value }, clash.key, fault)];
  }
  const key = CRM_KEYS[layout.kind].find((name) => values[name] !== undefined);
  if (!said || !key) return [];
  const fault = (same: string) => ({
    reason: `Same ${same} as line ${said.line} with other content.`,
    mend: ONE_OF_TWO,
  });
  // An id that we made says nothing to anybody: what makes the two lines the same one does.
  const isOurs = key === 'externalId' && isNaturalKey(String(values[key]));
  if (isOurs) return [{ column: '', value: '', ...fault(keyWords(layout.kind) ?? '') }];
  return [reasonFor(layout, values, key, fault(NAMES[key] ?? ''))];
}

/** Why a line cannot become a new record: one without a name. Known records keep the name they have. */
export function lacksName(layout: CrmLayout, values: CrmValues): RowReason[] {
  const need = NEW_NEEDS[layout.kind];
  if (!need || values[need] !== undefined) return [];
  const reason = reasonFor(layout, values, need, { reason: 'There is no name.', mend: 'Give it one in the CRM' });
  if (reason.column) return [reason];
  const key = CRM_KEYS[layout.kind].find((name) => values[name] !== undefined) ?? need;
  const fault = {
    reason: `No ${KIND_WORDS[layout.kind].one} has this ${NAMES[key]}, and a new one needs a name.`,
    mend: `Import the ${KIND_WORDS[layout.kind].many} first, or choose the column of names`,
  };
  return [reasonFor(layout, values, key, fault)];
}

/** A reason at the column that holds `field`. */
export function reasonFor(layout: CrmLayout, values: CrmValues, field: string, fault: CellFault): RowReason {
  const column = layout.header.find((name) => layout.mapping[name] === field) ?? '';
  return { column, value: String(values[field] ?? ''), ...fault };
}
