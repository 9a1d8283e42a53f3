import { randomBytes } from 'node:crypto';
import type { RequestHandler, Response } from 'express';
import helmet from 'helmet';
import { isSetUp } from '~/domain/access/is-set-up.server';
import { db } from '~/platform/db.server';
import { env } from '~/platform/env.server';
import { newId } from '~/platform/id';
import { log } from '~/platform/log.server';
import { maskedPath } from '~/platform/masked-path';
import { mayChangeThings } from '~/platform/origin';
import { sessionCookieName } from '~/platform/session-cookie.server';
import { isApi, say } from './say';

/** Gives a request its id and nonce, and writes one line of log when it is answered. */
export const identify: RequestHandler = (req, res, next) => {
  res.locals.nonce = randomBytes(16).toString('base64');
  res.locals.requestId = newId('err');
  const start = performance.now();
  res.on('close', () => {
    const ms = Math.round(performance.now() - start);
    const { requestId } = res.locals;
    log.info({ requestId, method: req.method, path: maskedPath(req.path), status: res.statusCode, ms }, 'request');
  });
  next();
};

/** Reads to its end what a route refused in the middle, e.g. as too large: the next request stands behind it in line. */
export const readToTheEnd: RequestHandler = (req, res, next) => {
  res.on('finish', () => {
    if (!req.complete) req.removeAllListeners('data').resume();
  });
  next();
};

/**
 * Addresses that are not UTF-8 percent-encoding, or hold a NUL, never reach a route. Nor do those with letters that no id,
 * slug or token has: nothing is there, and a redirect could not repeat them in its header.
 */
export const refuseUnreadable: RequestHandler = (req, res, next) => {
  const path = /%00/.test(req.url) ? null : decoded(req.path);
  if (path === null) say(req, res, { status: 400, text: 'This address cannot be read.' });
  else if (!/^[\x20-\x7e]*$/.test(path)) say(req, res, { status: 404, text: 'There is nothing at this address.' });
  else next();
};

function decoded(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}

/**
 * What comes from another site changes nothing here (S4). What may pass carries our verdict instead of its Origin:
 * Remix compares Origin with forwarded hosts and answers 500 to the `null` that `no-referrer` makes of our own forms.
 */
export const refuseForeignChanges: RequestHandler = (req, res, next) => {
  const allowed = mayChangeThings({
    method: req.method,
    pathname: req.path.replace(/\.data$/, ''),
    site: req.get('sec-fetch-site'),
    origin: req.get('origin'),
    ownOrigin: env().SITE_URL,
  });
  if (allowed) {
    if (req.get('origin') === env().SITE_URL) req.headers['sec-fetch-site'] ??= 'same-origin';
    delete req.headers.origin;
    next();
  } else say(req, res, { status: 403, text: 'This request was sent from another site and changes nothing here.' });
};

/** Letters shown in a frame bring their own styles and nothing else. */
const LETTER = /^\/(?:(?:outbox|newsletter)\/[^/]+\/letter|letters\/[^/]+)$/;

export function securityHeaders(isDevelopment: boolean): RequestHandler {
  const page = helmet({ ...shared(), contentSecurityPolicy: { directives: pagePolicy(isDevelopment) } });
  const letter = helmet({ ...shared(), contentSecurityPolicy: { useDefaults: false, directives: letterPolicy } });
  return (req, res, next) => (LETTER.test(req.path) ? letter : page)(req, res, next);
}

const shared = () => ({
  originAgentCluster: false, // letters in sandboxed frames cannot have it, and it is all pages or none
  referrerPolicy: { policy: 'no-referrer' as const },
  strictTransportSecurity: env().SITE_URL.startsWith('https:') && { maxAge: 31_536_000 },
});

const letterPolicy = {
  defaultSrc: ["'none'"],
  styleSrc: ["'unsafe-inline'"],
  imgSrc: ["'self'", 'data:'],
  frameAncestors: ["'self'"],
  sandbox: ['allow-popups', 'allow-popups-to-escape-sandbox'],
};

function pagePolicy(isDevelopment: boolean) {
  const nonce = (_req: unknown, res: unknown) => `'nonce-${(res as Response).locals.nonce}'`;
  return {
    defaultSrc: ["'self'"],
    scriptSrc: ["'self'", nonce],
    scriptSrcAttr: ["'none'"],
    styleSrc: isDevelopment ? ["'self'", "'unsafe-inline'"] : ["'self'", nonce],
    styleSrcAttr: ["'unsafe-inline'"],
    imgSrc: ["'self'", 'data:'],
    connectSrc: isDevelopment ? ["'self'", 'ws:'] : ["'self'"],
    frameSrc: ["'self'"],
    frameAncestors: ["'self'"],
    formAction: ["'self'"],
    objectSrc: ["'none'"],
    upgradeInsecureRequests: env().SITE_URL.startsWith('https:') ? [] : null,
  };
}

/** What is shown to somebody who is signed in, or behind a token, stays in no cache; the rest is asked for again. */
export const keepOutOfCaches: RequestHandler = (req, res, next) => {
  const isSecret = req.get('cookie')?.includes(sessionCookieName()) || maskedPath(req.originalUrl) !== req.originalUrl;
  if (req.path !== '/__manifest') res.set('Cache-Control', isSecret ? 'private, no-store' : 'private, no-cache');
  next();
};

const OPEN_WHILE_EMPTY = /^\/(setup|health\/\w+|__manifest)(\.data)?$/;

/** Until there is an admin, every page leads to the set-up page. */
export const leadToSetUp: RequestHandler = (req, res, next) => {
  if (OPEN_WHILE_EMPTY.test(req.path)) return next();
  const isProgram = isApi(req) || req.path.startsWith('/hooks/'); // it would take a page for an answer
  const lead = () =>
    isProgram ? say(req, res, { status: 503, text: 'This Flywheel is not set up yet.' }) : res.redirect(302, '/setup');
  isSetUp(db()).then((done) => (done ? next() : lead()), next);
};
