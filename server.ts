import { installQueues, startWorker } from '~/platform/queue.server';
import { EnvironmentError, env } from '~/platform/env.server';
import { connect, useConnection } from '~/platform/db.server';
import { openDatabase } from '~/platform/database.server';
import { jobs } from '~/jobs';
import { deploy } from './prisma/migrate.ts';
import { createApp } from './app/server/app.ts';

const wants = (flag: string) => process.argv.includes(`--${flag}`);

async function start() {
  const { PORT, HOST, DATABASE_URL } = env();
  const database = await openDatabase();
  await deploy(database.url);
  const connection = connect(database.url);
  useConnection(connection);
  // With a database of its own the site is one process; beside a server the worker is started by `npm run worker`.
  const worker = DATABASE_URL && !wants('worker') ? null : await startWorker(database.url, jobs, () => new Date());
  if (!worker) await installQueues(database.url, jobs);
  const { app, close } = await createApp({ mode: wants('dev') ? 'development' : 'production' });
  const listener = app.listen(PORT, HOST);
  listener.on('error', (error) => fail([error.message]));
  await new Promise((resolve) => listener.once('listening', resolve));
  console.log(`Flywheel serves ${env().SITE_URL}`);

  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    listener.close();
    listener.closeIdleConnections();
    await close();
    await worker?.stop();
    await connection.db.$disconnect();
    await connection.pool.end();
    await database.stop();
    process.exit(0);
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
}

function fail(lines: string[]): never {
  for (const line of lines) console.error(line);
  process.exit(1);
}

start().catch((error) => fail(error instanceof EnvironmentError ? error.faults : [error.stack ?? String(error)]));
