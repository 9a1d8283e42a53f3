import { setTimeout as sleep } from 'node:timers/promises';
import type { Reader } from '../db.server';
import type { MailOutcome, MailTransport } from './transport';

/**
 * The same transport with at most `rate` calls a second (RESEND_RATE) from all processes on this database together: each
 * takes the next free turn and waits for it (reliability R5). Told to wait, all of them wait (R4).
 */
export function paced(transport: MailTransport, db: Reader, rate: number): MailTransport {
  async function turn() {
    let wait: number;
    do await sleep((wait = await reserveTurn(db, Math.ceil(1000 / rate))));
    while (wait > 0 && (await isHeld(db)));
  }
  async function heeded(outcome: MailOutcome) {
    if (outcome.kind === 'retry-after') await hold(db, outcome.milliseconds);
    return outcome;
  }
  return {
    ...transport,
    send: async (mail) => (await turn(), heeded(await transport.send(mail))),
    turn,
    isHeld: () => isHeld(db),
    sendBatch: async (batch) => heeded(await transport.sendBatch(batch)),
  };
}

/** Moves the time of the next free turn on by `every` milliseconds; the wait until the one taken. The database's clock counts. */
async function reserveTurn(db: Reader, every: number): Promise<number> {
  const [row] = await db.$queryRaw<{ wait: number }[]>`
    INSERT INTO rate_limits AS pace (key, points, expire)
    SELECT 'mail-pace', 0, time + ${every} FROM (SELECT (extract(epoch FROM clock_timestamp()) * 1000)::bigint AS time) now
    ON CONFLICT (key) DO UPDATE SET expire = greatest(pace.expire, excluded.expire - ${every}) + ${every}
    RETURNING (expire - ${every} - (extract(epoch FROM clock_timestamp()) * 1000)::bigint)::int AS wait`;
  return Math.max(0, row?.wait ?? 0);
}

/** No call for so many milliseconds; the turns go on from there. */
async function hold(db: Reader, milliseconds: number): Promise<void> {
  await db.$executeRaw`
    INSERT INTO rate_limits AS pace (key, points, expire)
    SELECT key, 0, (extract(epoch FROM clock_timestamp()) * 1000)::bigint + ${milliseconds}
      FROM unnest(ARRAY['mail-hold', 'mail-pace']) key
    ON CONFLICT (key) DO UPDATE SET expire = greatest(pace.expire, excluded.expire)`;
}

/** Whether somebody was told to wait since the turn was taken. */
async function isHeld(db: Reader): Promise<boolean> {
  const rows = await db.$queryRaw<object[]>`
    SELECT 1 FROM rate_limits
     WHERE key = 'mail-hold' AND expire > (extract(epoch FROM clock_timestamp()) * 1000)::bigint`;
  return rows.length > 0;
}
