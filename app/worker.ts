import './server/check-environment.ts';
import { constants, setPriority } from 'node:os';
import { openDatabase } from '~/platform/database.server';
import { connect, useConnection } from '~/platform/db.server';
import { startWorker } from '~/platform/queue.server';
import { jobs } from '~/jobs';
import { stopOnSignal } from './server/stop.ts';

/** Process entry for jobs, beside one or more web processes on the same DATABASE_URL; started by hand or by a site. */
async function start() {
  const whenStopping = stopOnSignal();
  if (process.connected !== undefined) serveSite();
  const database = await openDatabase();
  whenStopping(database.stop);
  const connection = connect(database.url);
  useConnection(connection);
  whenStopping(() => connection.pool.end());
  whenStopping(() => connection.db.$disconnect());
  const worker = await startWorker(database.url, jobs, () => new Date());
  whenStopping(worker.stop);
  console.log(`Flywheel works off ${jobs.length} kinds of job in process ${process.pid}`);
}

/**
 * Beside a site that started this process: pages come first where the machine has no time for both; and since whoever holds
 * the other end of the channel may be killed outright, its end is ours.
 */
function serveSite() {
  if (!process.connected) process.exit(1);
  process.once('disconnect', () => process.emit('SIGTERM'));
  setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
}

start().catch((error: Error) => {
  console.error(error.stack ?? String(error));
  process.exit(1);
});
