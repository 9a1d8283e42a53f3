import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

export type Site = { url: string; process: ChildProcess; output(): string; stop(): Promise<void> };

type Options = { args?: string[]; env?: Record<string, string> };

/** The built site as a process of its own on `databaseUrl`. Needs `npm run build` first. */
export async function launchSite(databaseUrl: string, { args = [], env = {} }: Options = {}): Promise<Site> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const child = spawn(process.execPath, ['--import', 'tsx', 'server.ts', ...args], {
    env: {
      ...process.env,
      NODE_ENV: 'production',
      PORT: String(port),
      SITE_URL: url,
      DATABASE_URL: databaseUrl,
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
  const stop = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill('SIGTERM');
    await once(child, 'exit');
  };
  await untilReady(url, () => {
    if (child.exitCode !== null) throw new Error(`The site ended while starting:\n${output}`);
  });
  return { url, process: child, output: () => output, stop };
}

async function untilReady(url: string, check: () => void) {
  for (let tries = 0; tries < 900; tries++) {
    check();
    const answer = await fetch(`${url}/health/ready`).catch(() => null);
    if (answer?.ok) return;
    await sleep(100);
  }
  throw new Error(`${url} did not become ready within 90 seconds.`);
}

/** A port nobody listens on at this moment. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, 'close');
  return port;
}
