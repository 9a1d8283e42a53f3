import type { Tx } from '~/platform/db.server';
import type { CellFault } from './reading';

const UNKNOWN: CellFault = {
  reason: 'No account has this id, here or in this file.',
  mend: 'Add the account above it to the file, or leave the column out',
};
const LOOP: CellFault = {
  reason: 'This account would be above itself.',
  mend: 'Mend the accounts above it in the CRM',
};

/**
 * After a dry run of accounts: gives the lines whose parent comes in the same file that parent's id, and rejects those whose
 * parent nobody knows, or whose parents lead back to themselves. A rejected line is no parent either, so it is done again until
 * nothing changes. `column`: where the file names the parent.
 */
export async function settleParents(tx: Tx, importId: string, column: string): Promise<void> {
  await tx.$executeRaw`
    UPDATE import_rows child SET links = child.links || jsonb_build_object('parentId', parent.record_id)
    FROM import_rows parent
    WHERE child.import_id = ${importId} AND child.outcome IN ('NEW', 'CHANGED') AND child.links ? 'parentExternalId'
      AND parent.import_id = ${importId} AND parent.outcome = 'NEW'
      AND parent.values->>'externalId' = child.links->>'parentExternalId'`;
  while ((await rejectOrphans(tx, importId, { ...UNKNOWN, column })) > 0);
  if ((await rejectLoops(tx, importId, { ...LOOP, column })) === 0) return;
  while ((await rejectOrphans(tx, importId, { ...UNKNOWN, column })) > 0);
}

type Reason = CellFault & { column: string };

const rejectOrphans = (tx: Tx, importId: string, reason: Reason) => tx.$executeRaw`
  UPDATE import_rows child SET outcome = 'REJECTED', record_id = NULL, values = '{}', links = '{}', changes = '[]',
    reasons = jsonb_build_array(${reason}::jsonb || jsonb_build_object('value', child.links->>'parentExternalId'))
  WHERE child.import_id = ${importId} AND child.outcome IN ('NEW', 'CHANGED') AND child.links ? 'parentExternalId'
    AND NOT EXISTS (SELECT FROM import_rows parent WHERE parent.import_id = ${importId}
      AND parent.outcome = 'NEW' AND parent.record_id = child.links->>'parentId')`;

/** Follows each line's parents through the file and the database; a line that comes back to itself is rejected. */
const rejectLoops = (tx: Tx, importId: string, reason: Reason) => tx.$executeRaw`
  WITH RECURSIVE named AS (
    SELECT line, record_id AS id, links->>'parentId' AS parent_id, values->>'parentExternalId' AS said
    FROM import_rows WHERE import_id = ${importId} AND outcome IN ('NEW', 'CHANGED') AND links ? 'parentId'
  ), above AS (
    SELECT line, id AS start, parent_id FROM named
    UNION
    SELECT above.line, above.start, coalesce(named.parent_id, accounts.parent_id)
    FROM above LEFT JOIN named ON named.id = above.parent_id LEFT JOIN accounts ON accounts.id = above.parent_id
    WHERE above.parent_id <> above.start AND coalesce(named.parent_id, accounts.parent_id) IS NOT NULL
  )
  UPDATE import_rows child SET outcome = 'REJECTED', record_id = NULL, values = '{}', links = '{}', changes = '[]',
    reasons = jsonb_build_array(${reason}::jsonb || jsonb_build_object('value', named.said))
  FROM above JOIN named ON named.line = above.line
  WHERE above.parent_id = above.start AND child.import_id = ${importId} AND child.line = named.line`;
