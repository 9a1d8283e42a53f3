import { RateLimiterMemory, RateLimiterQueue } from 'rate-limiter-flexible';
import type { MailTransport } from './transport';

/** The same transport with at most `rate` calls a second from this process (RESEND_RATE); calls wait for their turn. */
export function paced(transport: MailTransport, rate: number): MailTransport {
  // Whole tokens only: half a call a second is one call in two.
  const limiter = new RateLimiterMemory(
    rate >= 1 ? { points: Math.floor(rate), duration: 1 } : { points: 1, duration: 1 / rate },
  );
  const queue = new RateLimiterQueue(limiter);
  return {
    ...transport,
    send: async (mail) => (await queue.removeTokens(1), transport.send(mail)),
    sendBatch: async (batch) => (await queue.removeTokens(1), transport.sendBatch(batch)),
  };
}
