import { Webhook } from 'standardwebhooks';

const LARGE = 'x'.repeat(5_000_000);
const LARGE_EVERY = 50;

/**
 * Posts `count` messages that nobody of ours signed: garbage, forged, of wrong types, some of 5 MB with and without saying
 * so before. How often each status was the answer; 0: none came.
 */
export async function postHostile(url: string, count: number, secret: string): Promise<Record<number, number>> {
  const statuses: Record<number, number> = {};
  const numbers = Array.from({ length: count }, (_, n) => n).values();
  const connection = async () => {
    for (const n of numbers) {
      const status = await fetch(url, hostile(n, secret)).then(readStatus, () => 0);
      statuses[status] = (statuses[status] ?? 0) + 1;
    }
  };
  await Promise.all(Array.from({ length: 8 }, connection));
  return statuses;
}

async function readStatus(response: Response): Promise<number> {
  await response.arrayBuffer();
  return response.status;
}

const EVENT = JSON.stringify({
  ...{ type: 'email.complained', created_at: '2026-11-22T10:00:00Z' },
  data: { email_id: 'hostile', to: ['maren@castellan.example'] },
});
const TYPES = ['application/json', 'text/xml', 'multipart/form-data', 'multipart/form-data; boundary=x', 'a', ''];
const OTHER_SECRET = 'whsec_C2FVsBQIhrscChlQIMVsOUBvLXJJXXkL2aLgMYsPzQA=';

function hostile(n: number, secret: string): RequestInit {
  const bodies: BodyInit[] = [
    ...[EVENT, '', '{', '[1', 'null', '\0', '"'.repeat(200_000), '['.repeat(50_000), '<events/>'],
    ...[new Uint8Array([0xff, 0xfe, 0, 0xd8]), new URLSearchParams({ type: 'email.complained' }), new FormData()],
  ];
  const type = TYPES[n % TYPES.length];
  const headers = { ...heads(n, secret), ...(type && { 'content-type': type }) };
  if (n % LARGE_EVERY !== 0) return { method: 'POST', headers, body: bodies[n % bodies.length] };
  const isSaid = n % (2 * LARGE_EVERY) === 0;
  return { method: 'POST', headers, ...(isSaid ? { body: LARGE } : { body: inParts(LARGE), duplex: 'half' }) };
}

/** No signature, half of one, one of another secret, one for another body, and one that is too old. */
function heads(n: number, secret: string): Record<string, string> {
  const now = new Date();
  const signed = (by: string, body: string, at = now) => ({
    'svix-id': `msg_${n}`,
    'svix-timestamp': String(Math.floor(at.getTime() / 1000)),
    'svix-signature': new Webhook(by).sign(`msg_${n}`, at, body),
  });
  const old = new Date(now.getTime() - 301_000);
  const kinds = [
    () => ({}),
    () => ({ ...signed(secret, EVENT), 'svix-signature': 'v1,' }),
    () => signed(OTHER_SECRET, EVENT),
    () => signed(secret, `${EVENT} `),
    () => signed(secret, EVENT, old),
  ];
  return kinds[n % kinds.length]!();
}

/** A body that does not say how long it is. */
const inParts = (text: string) =>
  new Blob([text]).stream().pipeThrough(new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>());
