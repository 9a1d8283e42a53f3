import { setTimeout as sleep } from 'node:timers/promises';
import { Webhook } from 'standardwebhooks';
import { addTime, seconds } from '../../../app/platform/time';
import { seededRandom } from './faults';
import type { LedgerRow } from './memory';

/** What becomes of a letter, as the events that tell of it in the order in which they happen. */
const STORIES = {
  delivered: ['sent', 'delivered'],
  opened: ['sent', 'delivered', 'opened'],
  clicked: ['sent', 'delivered', 'opened', 'clicked'],
  complained: ['sent', 'delivered', 'opened', 'complained'],
  delayed: ['sent', 'delivery_delayed'],
  late: ['sent', 'delivery_delayed', 'delivered'],
  bounced: ['sent', 'bounced'],
  full: ['sent', 'delivery_delayed', 'bounced'],
  failed: ['failed'],
  suppressed: ['suppressed'],
} as const;

export type Fate = keyof typeof STORIES;
export const FATES = Object.keys(STORIES) as Fate[];

export type Telling = {
  /** Where the product listens, e.g. http://127.0.0.1:3000/hooks/resend; its instances in turn. */
  target: string | string[];
  /** `whsec_…`, as the product is configured. */
  secret: string;
  /** By recipient; the others are delivered. */
  fates?: Record<string, Fate>;
  order?: 'in order' | 'reversed' | 'shuffled';
  seed?: number;
  /** How often each event is told; once by default. */
  repeats?: number;
  /** How many are told at a time; one by default. */
  atOnce?: number;
  /** Milliseconds before each event. */
  delay?: number;
  /** Tries until the product answers 2xx, and milliseconds between them. */
  attempts?: number;
  pause?: number;
};

/** One event as it was told: the status of each attempt, 0 where no answer came. */
export type ToldRow = { id: string; type: string; to: string; statuses: number[] };

type Letter = Pick<LedgerRow, 'id' | 'to' | 'at' | 'from' | 'subject'>;
export type Told = { id: string; to: string; event: ReturnType<typeof eventOf> };

/** Tells the product what became of these letters by signed events; what is not taken is told again. */
export async function tellEvents(letters: readonly Letter[], telling: Telling): Promise<ToldRow[]> {
  const { order = 'in order', repeats = 1, atOnce = 1, seed = 1 } = telling;
  const inOrder = letters.flatMap((letter) => eventsOf(letter, telling.fates?.[letter.to] ?? 'delivered'));
  const repeated = Array.from({ length: repeats }, () => inOrder).flat();
  if (order === 'reversed') repeated.reverse();
  const queue = (order === 'shuffled' ? shuffled(repeated, seed) : repeated).entries();
  const rows: ToldRow[] = [];
  await Promise.all(Array.from({ length: atOnce }, () => tellOneByOne(queue, telling, rows)));
  return rows;
}

async function tellOneByOne(queue: Iterable<[number, Told]>, telling: Telling, rows: ToldRow[]) {
  const { delay = 0, target } = telling;
  const targets = [target].flat();
  for (const [n, { id, to, event }] of queue) {
    if (delay > 0) await sleep(delay);
    const statuses = await deliver({ id, event }, targets[n % targets.length] ?? '', telling);
    rows.push({ id, type: event.type, to, statuses });
  }
}

/** The events of a letter, as its provider posts them; an event told again has the same id. */
export const eventsOf = (letter: Letter, fate: Fate): Told[] =>
  STORIES[fate].map((kind, at) => ({ id: `msg_${letter.id}_${at}`, to: letter.to, event: eventOf(letter, fate, at) }));

function eventOf(letter: Letter, fate: Fate, at: number) {
  const happened = addTime(new Date(letter.at), seconds(at + 1)).toISOString();
  const data = {
    email_id: letter.id,
    created_at: new Date(letter.at).toISOString(),
    from: letter.from,
    to: [letter.to],
    subject: letter.subject,
  };
  const kind = STORIES[fate][at] ?? 'sent';
  return { type: `email.${kind}`, created_at: happened, data: { ...data, ...more(kind, fate, happened) } };
}

/** What some events hold beside the letter. */
function more(kind: string, fate: Fate, timestamp: string) {
  const diagnosticCode = ['smtp; 550 5.1.1 user unknown'];
  if (kind === 'bounced' && fate === 'full') {
    const message = 'The mailbox is full.';
    return { bounce: { type: 'Transient', subType: 'MailboxFull', message, diagnosticCode } };
  }
  if (kind === 'bounced')
    return { bounce: { type: 'Permanent', subType: 'General', message: 'No such address.', diagnosticCode } };
  if (kind === 'clicked') {
    const link = 'https://advocates.northbeam.example/board';
    return { click: { ipAddress: '192.0.2.1', link, timestamp, userAgent: 'Mozilla/5.0' } };
  }
  if (kind === 'failed') return { failed: { reason: 'reached_daily_quota' } };
  if (kind === 'suppressed') {
    const message = 'The address bounced before.';
    return { suppressed: { type: 'OnAccountSuppressionList', reason: 'previous_bounce', message, diagnosticCode } };
  }
  return {};
}

/** Posts an event until it is taken; every attempt is signed anew, as Svix does. */
export async function deliver(
  { id, event }: Pick<Told, 'id' | 'event'>,
  target: string,
  { secret, attempts = 5, pause = 20 }: Telling,
): Promise<number[]> {
  const body = JSON.stringify(event);
  const statuses: number[] = [];
  while (statuses.length < attempts) {
    if (statuses.length > 0) await sleep(pause);
    const at = new Date();
    const headers = {
      'content-type': 'application/json',
      'svix-id': id,
      'svix-timestamp': String(Math.floor(at.getTime() / 1000)),
      'svix-signature': new Webhook(secret).sign(id, at, body),
    };
    const status = await fetch(target, { method: 'POST', headers, body }).then(
      (response) => response.status,
      () => 0,
    );
    statuses.push(status);
    if (status >= 200 && status < 300) break;
  }
  return statuses;
}

function shuffled<T>(items: readonly T[], seed: number): T[] {
  const random = seededRandom(seed);
  return items
    .map((item) => ({ item, place: random() }))
    .sort((a, b) => a.place - b.place)
    .map(({ item }) => item);
}
