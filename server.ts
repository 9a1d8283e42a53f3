import './app/server/check-environment.ts';
import { installQueues, startWorker } from '~/platform/queue.server';
import { env } from '~/platform/env.server';
import { connect, useConnection } from '~/platform/db.server';
import { openDatabase } from '~/platform/database.server';
import { seconds } from '~/platform/time';
import { isSetUp } from '~/domain/access/is-set-up.server';
import { setUpCode } from '~/domain/access/set-up-code.server';
import { jobs } from '~/jobs';
import { signInLines } from './prisma/demo/sign-in-lines.ts';
import { deploy } from './prisma/migrate.ts';
import { loadDemo } from './prisma/seed.ts';
import { createApp } from './app/server/app.ts';
import { stopOnSignal } from './app/server/stop.ts';

const wants = (flag: string) => process.argv.includes(`--${flag}`);

async function start() {
  const whenStopping = stopOnSignal();
  const database = await openDatabase();
  whenStopping(database.stop);
  try {
    await serve(database.url, whenStopping);
  } catch (error) {
    await database.stop();
    throw error;
  }
}

async function serve(url: string, whenStopping: ReturnType<typeof stopOnSignal>) {
  const { PORT, HOST, DATABASE_URL, SITE_URL } = env();
  await deploy(url);
  const connection = connect(url);
  useConnection(connection);
  whenStopping(() => connection.pool.end());
  whenStopping(() => connection.db.$disconnect());
  if (wants('demo')) {
    await installQueues(url, jobs);
    await loadDemo(connection.db, new Date());
  }
  // With a database of its own the site is one process; beside a server the worker is started by `npm run worker`.
  const worker = DATABASE_URL && !wants('worker') ? null : await startWorker(url, jobs, () => new Date());
  if (worker) whenStopping(worker.stop);
  else await installQueues(url, jobs);
  const { app, close } = await createApp({ mode: wants('dev') ? 'development' : 'production' });
  whenStopping(close);
  const listener = app.listen(PORT, HOST);
  await new Promise((resolve, reject) => listener.once('listening', resolve).once('error', reject));
  whenStopping(() => {
    listener.close();
    listener.closeIdleConnections();
    setTimeout(() => listener.closeAllConnections(), seconds(3)).unref();
  });
  console.log(`Flywheel serves ${SITE_URL}`);
  if (wants('demo')) for (const line of await signInLines(connection.db, SITE_URL, new Date())) console.log(line);
  if (!(await isSetUp(connection.db))) console.log(`Set it up at ${SITE_URL}/setup with the code ${setUpCode()}`);
}

start().catch((error: Error & { code?: string }) => {
  console.error(inOneLine(error));
  process.exit(1);
});

function inOneLine(error: Error & { code?: string }): string {
  if (error.code === 'EADDRINUSE') return `PORT ${env().PORT} is taken by another program. Choose another one.`;
  if (error.code === 'EACCES') return `PORT ${env().PORT} may not be used by this user. Choose one above 1023.`;
  if (error.code === 'ECONNREFUSED') return 'DATABASE_URL leads to a server that does not answer.';
  if (error.code === 'ERR_MODULE_NOT_FOUND' && error.message.includes('build')) return 'Run `npm run build` first.';
  return error.stack ?? String(error);
}
