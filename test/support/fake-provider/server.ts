import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { tokenBucket } from './bucket';
import { emailsApi, failure, parse } from './emails-api';
import { tellEvents, type Telling } from './events';
import { pickFault, seededRandom, type Fault, type FaultShares } from './faults';
import { digest, idempotencyMemory, mailLedger, type Answer, type LedgerRow } from './memory';

export type ProviderOptions = {
  /** The one bearer key that is let in; `test-key` by default. */
  apiKey?: string;
  port?: number;
  /** Calls a second; 0 (the default) means no limit. `burst` is one second's worth. */
  rate?: number;
  burst?: number;
  faults?: FaultShares;
  seed?: number;
  /** How long each answered call takes, in milliseconds. */
  latency?: number;
  /** Letters whose bodies the ledger keeps; of later ones it keeps the digest. */
  keepBodies?: number;
  /** Start of the provider's own clock, in epoch milliseconds. */
  now?: number;
};

/** One call as it came in. `status` is null where the caller got no answer. */
export type CallRow = {
  at: number;
  path: string;
  key: string | null;
  bodyDigest: string;
  status: number | null;
  fault: Fault | null;
  items: number;
  /** The caller had been told to wait, and did not. */
  isTooEarly: boolean;
};

export type ProviderLevers = {
  faults?: FaultShares;
  force?: Fault[];
  advance?: number;
  rate?: number;
  /** From now on tells of each letter before its call is answered, so before the product has noted it (reliability W4). */
  early?: Telling;
};

type Call = { request: IncomingMessage; response: ServerResponse; body: string; row: CallRow };
type Reply = { status: number; text: string; type?: string; headers?: Record<string, string> };

const ACCEPTS_FIRST: readonly Fault[] = ['accept-then-reset', 'accept-then-hang', 'malformed-json'];

/** A provider on loopback that speaks Resend's API, with faults on demand and a ledger of what it accepted. */
export async function serveProvider(options: ProviderOptions = {}) {
  const { apiKey = 'test-key', latency = 0, keepBodies = 2000 } = options;
  const clock = providerClock(options.now);
  const memory = idempotencyMemory();
  const ledger = mailLedger(keepBodies);
  const api = emailsApi(ledger);
  const random = seededRandom(options.seed ?? 1);
  const calls: CallRow[] = [];
  const forced: Fault[] = [];
  let shares = options.faults ?? {};
  let early: Telling | undefined;
  let limit = bucketFor(options.rate ?? 0);
  let waitUntil = 0;

  function bucketFor(rate: number) {
    return rate > 0 ? tokenBucket({ rate, burst: options.burst ?? Math.max(1, rate), now: clock.now() }) : null;
  }

  async function handle(call: Call): Promise<void> {
    const { request, row } = call;
    if (request.headers.authorization !== `Bearer ${apiKey}`) return replyJson(call, failure(401, 'missing_api_key'));
    const taken = limit?.take(clock.now()) ?? { isGranted: true, headers: {} };
    if (!taken.isGranted) return tooMany(call, taken.headers);
    row.fault = forced.shift() ?? pickFault(shares, random());
    if (row.fault && !ACCEPTS_FIRST.includes(row.fault)) return fail(call, row.fault);
    const answer = await answerOnce(call);
    if (row.fault === 'accept-then-reset') return void request.socket.resetAndDestroy();
    if (row.fault === 'accept-then-hang') return untilGivenUp(call);
    if (row.fault === 'malformed-json') return reply(call, { status: 200, text: '{"data":[{"id":' });
    replyJson(call, answer, taken.headers);
  }

  async function answerOnce({ request, body, row }: Call): Promise<Answer> {
    const { key, path, at } = row;
    if (key !== null && (key === '' || key.length > 256)) return failure(400, 'invalid_idempotency_key');
    const known = key === null ? 'go' : memory.begin(key, row.bodyDigest, clock.now());
    if (known !== 'go') return known;
    if (latency > 0) await sleep(latency);
    const isPermissive = request.headers['x-batch-validation'] === 'permissive';
    const accepted = ledger.rows.length;
    const { answer, items } = api({ method: request.method ?? '', path, body, key, isPermissive, at });
    row.items = items;
    if (early) await tellEvents(ledger.rows.slice(accepted), early);
    if (key !== null) memory.end(key, answer);
    return answer;
  }

  async function fail(call: Call, fault: Fault): Promise<void> {
    if (fault === '429') return tooMany(call, { 'retry-after': '1' });
    if (fault === '500') return replyJson(call, failure(500, 'internal_server_error'));
    if (fault === '401') return replyJson(call, failure(401, 'restricted_api_key'));
    if (fault === 'quota') return replyJson(call, failure(429, 'daily_quota_exceeded'));
    if (fault === 'reset') return void call.request.socket.resetAndDestroy();
    if (fault === '502-html')
      return reply(call, { status: 502, text: '<html><h1>Bad Gateway</h1>', type: 'text/html' });
    await untilGivenUp(call);
  }

  function tooMany(call: Call, headers: Record<string, string>): void {
    waitUntil = Math.max(waitUntil, clock.now() + Number(headers['retry-after']) * 1000);
    replyJson(call, failure(429, 'rate_limit_exceeded'), headers);
  }

  function pull(levers: ProviderLevers): void {
    if (levers.faults) shares = levers.faults;
    forced.push(...(levers.force ?? []));
    clock.advance(levers.advance ?? 0);
    early = levers.early ?? early;
    if (levers.rate !== undefined) limit = bucketFor(levers.rate);
  }

  const tell = (telling: Telling) => tellEvents(ledger.rows, telling);

  /** What is asked over http of a provider in a process of its own. */
  async function control(what: string, body: unknown): Promise<unknown> {
    if (what === 'tell') return tell(body as Telling);
    pull((body ?? {}) as ProviderLevers);
    return { ledger: ledger.rows, calls, clock: clock.now() }[what] ?? null;
  }

  async function receive(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await readBody(request);
    const path = request.url ?? '/';
    if (path.startsWith('/_control/')) {
      const told = await control(path.slice('/_control/'.length), parse(body));
      return void response.setHeader('content-type', 'application/json').end(JSON.stringify(told));
    }
    const key = request.headers['idempotency-key'];
    const at = clock.now();
    const row: CallRow = {
      at,
      path,
      key: typeof key === 'string' ? key : null,
      bodyDigest: digest(body),
      status: null,
      fault: null,
      items: 0,
      isTooEarly: at < waitUntil,
    };
    calls.push(row);
    await handle({ request, response, body, row });
  }

  const server = createServer((request, response) => {
    receive(request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(options.port ?? 0, '127.0.0.1', resolve));

  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    clock,
    ledger: (): LedgerRow[] => ledger.rows,
    calls: (): CallRow[] => calls,
    /** Sets shares or rate, forces faults on the next calls in order, moves the clock, or has events told early. */
    pull,
    /** Tells the product by signed events what became of every letter so far. */
    tell,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

const untilGivenUp = ({ response }: Call) => new Promise<void>((resolve) => void response.once('close', resolve));

function reply({ response, row }: Call, { status, text, type = 'application/json', headers = {} }: Reply): void {
  row.status = status;
  response.writeHead(status, { 'content-type': type, ...headers }).end(text);
}

function replyJson(call: Call, answer: Answer, headers: Record<string, string> = {}): void {
  reply(call, { status: answer.status, text: JSON.stringify(answer.body), headers });
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

function providerClock(start?: number) {
  let offset = start === undefined ? 0 : start - Date.now();
  return { now: () => Date.now() + offset, advance: (milliseconds: number) => void (offset += milliseconds) };
}
