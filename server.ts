import './app/server/check-environment.ts';
import { installQueues } from '~/platform/queue.server';
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
import { keepWorker } from './app/server/worker-process.ts';

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
  await installQueues(url, jobs);
  if (wants('demo')) await loadDemo(connection.db, new Date());
  const { app, close } = await createApp({ mode: wants('dev') ? 'development' : 'production' });
  whenStopping(close);
  const listener = app.listen(PORT, HOST);
  await new Promise((resolve, reject) => listener.once('listening', resolve).once('error', reject));
  // With a database of its own the site brings its worker; beside a server it is started by `npm run worker`.
  if (!DATABASE_URL || wants('worker')) whenStopping(keepWorker(url).stop);
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
