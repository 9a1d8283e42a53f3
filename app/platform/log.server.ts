import { pino } from 'pino';
import { env } from './env.server';

/** The process log. Ids only: never an address, a token or a body (enforced by test/architecture.test.ts). */
export const log = pino({
  level: env().LOG_LEVEL,
  redact: ['req.headers.cookie', 'req.headers.authorization', 'email', 'token'],
});
