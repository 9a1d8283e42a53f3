import { randomBytes } from 'node:crypto';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createRequestHandler } from '@remix-run/express';
import type { ServerBuild } from '@remix-run/node';
import compression from 'compression';
import express from 'express';
import helmet from 'helmet';
import { env } from '~/platform/env.server';
import { newId } from '~/platform/id';
import { mayChangeThings } from '~/platform/origin';

/** The web application: static files, security headers and the origin check in front of Remix. */
export async function createApp({ mode }: { mode: 'development' | 'production' }) {
  const app = express();
  app.disable('x-powered-by');
  app.set('trust proxy', env().TRUST_PROXY);
  app.use(compression());
  const vite = mode === 'development' ? await openVite() : null;
  if (vite) app.use(vite.middlewares);
  else {
    app.use('/assets', express.static('build/client/assets', { immutable: true, maxAge: '1y', fallthrough: false }));
    app.use(express.static('build/client', { maxAge: '1h' }));
  }
  app.use(refuseUnreadable, identify, securityHeaders(Boolean(vite)), refuseForeignChanges);
  const build = vite
    ? () => vite.ssrLoadModule('virtual:remix/server-build') as Promise<ServerBuild>
    : ((await import(pathToFileURL(resolve('build/server/index.js')).href)) as ServerBuild);
  app.all(
    '*',
    createRequestHandler({
      build,
      mode,
      getLoadContext: (req, res) => ({
        ...(res.locals as { nonce: string; requestId: string }),
        clientIp: req.ip ?? '',
      }),
    }),
  );
  return { app, close: async () => vite?.close() };
}

async function openVite() {
  const { createServer } = await import('vite');
  return createServer({ server: { middlewareMode: true } });
}

/** Addresses that are not UTF-8 percent-encoding, or hold a NUL, never reach a route. */
const refuseUnreadable: express.RequestHandler = (req, res, next) => {
  let readable = !/%00/.test(req.url);
  try {
    decodeURIComponent(req.path);
  } catch {
    readable = false;
  }
  if (readable) next();
  else res.status(400).type('text/plain').send('This address cannot be read.\n');
};

const identify: express.RequestHandler = (_req, res, next) => {
  res.locals.nonce = randomBytes(16).toString('base64');
  res.locals.requestId = newId('err');
  next();
};

function securityHeaders(isDevelopment: boolean): express.RequestHandler {
  const nonce = (_req: unknown, res: unknown) => `'nonce-${(res as express.Response).locals.nonce}'`;
  return helmet({
    contentSecurityPolicy: {
      directives: {
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
      },
    },
    referrerPolicy: { policy: 'no-referrer' },
    strictTransportSecurity: env().SITE_URL.startsWith('https:') && { maxAge: 31_536_000 },
  });
}

const refuseForeignChanges: express.RequestHandler = (req, res, next) => {
  const allowed = mayChangeThings({
    method: req.method,
    pathname: req.path.replace(/\.data$/, ''),
    site: req.get('sec-fetch-site'),
    origin: req.get('origin'),
    ownOrigin: env().SITE_URL,
  });
  if (allowed) next();
  else res.status(403).type('text/plain').send('This request was sent from another site and changes nothing here.\n');
};
