import { setInterval } from 'node:timers';
import { applyImport } from '~/domain/accounts/apply-import.server';
import { runCheck } from '~/domain/accounts/run-check.server';
import { startImport } from '~/domain/accounts/start-import.server';
import { connect } from '~/platform/db.server';
import { systemNow } from '~/platform/time';

// A worker as a process of its own: makes the dry run of an import and writes it; says how many bytes more it held at most,
// with the garbage taken out twice a second (node --expose-gc).
const [, , databaseUrl = '', importId = '', personId = ''] = process.argv;
const { db } = connect(databaseUrl, { max: 4 });
await db.import.count();
const before = inUse();
let most = before;
setInterval(() => (most = Math.max(most, inUse())), 500);
await runCheck(db, importId, systemNow);
const { checkedAt } = await db.import.findUniqueOrThrow({ where: { id: importId } });
const by = { personId, name: 'Priya Raman' };
const started = await startImport(db, { importId, checkedAt: checkedAt!.toISOString(), by }, systemNow());
if (!started.ok) throw new Error(started.reason);
await applyImport(db, { importId, byId: personId }, systemNow);
process.stdout.write(String(most - before));
process.exit(0);

function inUse() {
  global.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}
