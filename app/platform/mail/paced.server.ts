import { setTimeout as sleep } from 'node:timers/promises';
import type { Reader } from '../db.server';
import type { MailTransport } from './transport';

/**
 * The same transport with at most `rate` calls a second (RESEND_RATE) from all processes on this database together: each
 * call takes the next free turn and waits for it (reliability R5).
 */
export function paced(transport: MailTransport, db: Reader, rate: number): MailTransport {
  const turn = async () => sleep(await reserveTurn(db, Math.ceil(1000 / rate)));
  return {
    ...transport,
    send: async (mail) => (await turn(), transport.send(mail)),
    sendBatch: async (batch) => (await turn(), transport.sendBatch(batch)),
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
