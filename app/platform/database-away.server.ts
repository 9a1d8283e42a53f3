import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { minutes, seconds, systemNow } from './time';

const Failure = z.object({
  message: z.string().default(''),
  meta: z
    .object({
      driverAdapterError: z.object({
        cause: z.object({ kind: z.string().default(''), originalCode: z.string().default('') }),
      }),
    })
    .optional()
    .catch(undefined),
});

const PAUSE = seconds(0.5);
const PATIENCE = minutes(10);

/** Whether work failed because the database was not there: stopped, starting up, or it cut the line. */
export function isDatabaseAway(error: unknown): boolean {
  const { message, meta } = Failure.safeParse(error).data ?? { message: '' };
  const { kind = '', originalCode = '' } = meta?.driverAdapterError.cause ?? {};
  const isCutOff = /^(57P|08)/.test(originalCode) || ['DatabaseNotReachable', 'ConnectionClosed'].includes(kind);
  return isCutOff || /connection terminated|is not queryable|ECONNREFUSED|ECONNRESET/i.test(message);
}

/**
 * Does `work`, and again as long as the database is away (reliability R3), until this process has to end. Only for work that
 * may be done twice: a commit whose answer was lost did happen.
 */
export async function outlasting<T>(work: () => Promise<T>, stopping?: AbortSignal): Promise<T> {
  for (const start = systemNow().getTime(); ;) {
    try {
      return await work();
    } catch (error) {
      if (!isDatabaseAway(error) || stopping?.aborted || systemNow().getTime() - start > PATIENCE) throw error;
      await sleep(PAUSE);
    }
  }
}
