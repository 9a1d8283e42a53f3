import './server/check-environment.ts';
import { openDatabase } from '~/platform/database.server';
import { connect, useConnection } from '~/platform/db.server';
import { startWorker } from '~/platform/queue.server';
import { jobs } from '~/jobs';
import { stopOnSignal } from './server/stop.ts';

/** Process entry for jobs, beside one or more web processes on the same DATABASE_URL. */
async function start() {
  const whenStopping = stopOnSignal();
  const database = await openDatabase();
  whenStopping(database.stop);
  const connection = connect(database.url);
  useConnection(connection);
  whenStopping(() => connection.pool.end());
  whenStopping(() => connection.db.$disconnect());
  const worker = await startWorker(database.url, jobs, () => new Date());
  whenStopping(worker.stop);
  console.log(`Flywheel works off ${jobs.length} kinds of job`);
}

start().catch((error: Error) => {
  console.error(error.stack ?? String(error));
  process.exit(1);
});
