import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Telling, ToldRow } from './fake-provider/events';
import type { LedgerRow } from './fake-provider/memory';
import { serveProvider, type CallRow, type ProviderLevers, type ProviderOptions } from './fake-provider/server';

/** The fake provider in this process. `const provider = await startFakeProvider({ rate: 20 })`; key: `test-key`. */
export const startFakeProvider = serveProvider;

/** What a site is started with that sends its letters there. */
export const throughProvider = (url: string) => ({
  MAIL_TRANSPORT: 'resend',
  RESEND_API_KEY: 'test-key',
  RESEND_BASE_URL: url,
  RESEND_RATE: '50',
});

/** The same levers and reads over http, for a provider in a process of its own. */
function connectFakeProvider(url: string) {
  async function ask<T>(what: string, body: ProviderLevers | Telling = {}): Promise<T> {
    const response = await fetch(`${url}/_control/${what}`, { method: 'POST', body: JSON.stringify(body) });
    return (await response.json()) as T;
  }
  return {
    url,
    ledger: () => ask<LedgerRow[]>('ledger'),
    calls: () => ask<CallRow[]>('calls'),
    now: () => ask<number>('clock'),
    pull: (levers: ProviderLevers) => ask<number>('clock', levers),
    tell: (telling: Telling) => ask<ToldRow[]>('tell', telling),
  };
}

/** The fake provider as a child that outlives whatever is killed around it. `close` ends that child, by its pid. */
export async function spawnFakeProvider(options: ProviderOptions = {}) {
  const child = spawn(process.execPath, ['--import', 'tsx', fileURLToPath(import.meta.url), JSON.stringify(options)], {
    stdio: ['ignore', 'pipe', 'inherit'],
    detached: true,
  });
  const url = await new Promise<string>((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`The fake provider ended with ${code}.`)));
    child.stdout.once('data', (data: Buffer) => resolve(data.toString().trim()));
  });
  child.unref();
  const close = () => {
    if (child.pid !== undefined && child.exitCode === null) process.kill(child.pid, 'SIGKILL');
  };
  return { ...connectFakeProvider(url), pid: child.pid, close };
}

// `node --import tsx test/support/fake-provider.ts '{"rate":20}'` prints its address and serves until it is killed.
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const provider = await serveProvider(JSON.parse(process.argv[2] ?? '{}') as ProviderOptions);
  console.log(provider.url);
}
