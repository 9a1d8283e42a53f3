import type { ApiCaller } from '~/domain/access/find-api-key.server';
import type { Db } from '~/platform/db.server';
import { hashToken } from '~/platform/derived-token.server';
import { newId } from '~/platform/id';
import { ok, refuse, type Result } from '~/platform/result';
import { addTime, minutes, seconds } from '~/platform/time';
import { findApiImport } from './api-import.server';
import { type ApiRow, rowsAsFile } from './api-rows';
import type { ApiImport } from './api-shapes';
import type { CrmKind } from './fields';
import { runImport } from './run-import.server';

/** `body`: the text that was sent; together with kind and dry run it is what a repeated call must match. */
type Call = {
  kind: CrmKind;
  rows: ApiRow[];
  body: string;
  isDryRun: boolean;
  idempotencyKey: string | null;
  caller: ApiCaller;
};

export type BringRefusal = { kind: 'other-body' } | { kind: 'under-way' } | { kind: 'file'; reason: string };

/**
 * Brings rows of the API in by the same way as a file, to the end, and says what became of each. A call sent again under
 * its Idempotency-Key is done once and gets the same answer. Refused: other content under the same key, a call that is
 * still under way, values that no file could hold.
 */
export async function bringRows(db: Db, call: Call, clock: () => Date): Promise<Result<ApiImport, BringRefusal>> {
  const taken = await takeCall(db, call, clock());
  if (!taken.ok) return taken;
  const { callId, answer } = taken.value;
  if (answer) return ok(answer);
  const { csv, ...columns } = rowsAsFile(call.kind, call.rows);
  const fileName = `${call.kind.toLowerCase()}-by-api.csv`;
  const { apiKeyId, name } = call.caller;
  const run = await runImport(
    db,
    {
      upload: { kind: call.kind, fileName, file: new Blob([csv]), separator: ',' },
      columns: () => ok(columns),
      isDryRun: call.isDryRun,
      patience: seconds(30),
      by: { personId: null, name: `API key ${name}` },
      onUploaded: async (importId) => void (await db.apiCall.update({ where: { id: callId }, data: { importId } })),
    },
    clock,
  );
  if (run.ok) return ok((await findApiImport(db, { importId: run.value.importId, apiKeyId }))!);
  await db.apiCall.delete({ where: { id: callId } });
  if (run.reason.kind === 'file') return refuse({ kind: 'file', reason: run.reason.problem.reason });
  throw new Error(`Rows of the API left something to ask: ${JSON.stringify(run.reason)}`);
}

type Taken = { callId: string; answer: ApiImport | null };

/** How long a call may be under way before it is taken for dead, and sent again from the start. */
const ALIVE = minutes(2);

async function takeCall(
  db: Db,
  { kind, body, isDryRun, idempotencyKey, caller: { apiKeyId } }: Call,
  now: Date,
): Promise<Result<Taken, BringRefusal>> {
  const id = newId('call');
  const digest = hashToken(JSON.stringify([kind, isDryRun, body]));
  const data = { id, apiKeyId, idempotencyKey, digest, startedAt: now };
  const { count } = await db.apiCall.createMany({ data, skipDuplicates: true });
  if (count === 1) return ok({ callId: id, answer: null });
  const earlier = await db.apiCall.findFirst({ where: { apiKeyId, idempotencyKey } });
  if (!earlier) return refuse({ kind: 'under-way' });
  if (earlier.digest !== digest) return refuse({ kind: 'other-body' });
  const { id: callId, importId } = earlier;
  const answer = importId ? await findApiImport(db, { importId, apiKeyId }) : null;
  if (answer && isOver(answer, isDryRun)) return ok({ callId, answer });
  const dead = { id: callId, startedAt: { lt: addTime(now, -ALIVE) } };
  const { count: revived } = await db.apiCall.updateMany({ where: dead, data: { startedAt: now, importId: null } });
  return revived === 1 ? ok({ callId, answer: null }) : refuse({ kind: 'under-way' });
}

function isOver({ status, counts }: ApiImport, isDryRun: boolean) {
  const isNothingToDo = isDryRun || !counts || counts.new + counts.changed === 0;
  return status === 'applied' || status === 'cancelled' || (status === 'checked' && isNothingToDo);
}
