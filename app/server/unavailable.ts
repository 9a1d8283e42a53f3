import type { ErrorRequestHandler } from 'express';
import { log } from '~/platform/log.server';
import { say } from './say';

/** Last resort when not even an error page can be drawn, e.g. while the database is away. */
export const sayUnavailable: ErrorRequestHandler = (error, req, res, next) => {
  const { requestId } = res.locals;
  log.error({ err: error, requestId }, 'request failed outside the pages');
  if (res.headersSent) return next(error);
  const status = typeof error.status === 'number' && error.status < 500 ? error.status : 503;
  if (status === 503) res.set('Retry-After', '10');
  const text = status === 503 ? 'We are busy or being updated. Try again in a minute.' : 'There is nothing here.';
  say(req, res, { status, text });
};
