import './server/check-environment.ts';
import { openDatabase } from '~/platform/database.server';
import { connect, useConnection } from '~/platform/db.server';
import { startWorker } from '~/platform/queue.server';
import { jobs } from '~/jobs';
import { stopOnSignal } from './server/stop.ts';

/** Process entry for jobs, beside one or more web processes on the same DATABASE_URL; started by hand or by a site. */
async function start() {
  const whenStopping = stopOnSignal();
  endWithSite();
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

// Whoever started this process holds the other end of its channel; killed outright, it could not stop us.
function endWithSite() {
  if (process.connected === false) process.exit(1);
  process.once('disconnect', () => process.emit('SIGTERM'));
}

start().catch((error: Error) => {
  console.error(error.stack ?? String(error));
  process.exit(1);
});
