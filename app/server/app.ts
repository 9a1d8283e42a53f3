import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createRequestHandler } from '@remix-run/express';
import type { ServerBuild } from '@remix-run/node';
import compression from 'compression';
import express from 'express';
import { env } from '~/platform/env.server';
import {
  identify,
  keepOutOfCaches,
  leadToSetUp,
  readToTheEnd,
  refuseForeignChanges,
  refuseUnreadable,
  securityHeaders,
} from './borders';
import { sayUnavailable } from './unavailable';

/** Asked by programs, in short words: no pages to match, nothing worth compressing. */
const PROGRAMS = /^\/(hooks|api|health)\//;

/** The web application: static files, then the borders every request passes, then Remix. */
export async function createApp({ mode }: { mode: 'development' | 'production' }) {
  const app = express();
  app.disable('x-powered-by');
  app.set('trust proxy', env().TRUST_PROXY);
  app.use(compression({ filter: (req, res) => !PROGRAMS.test(req.path) && compression.filter(req, res) }));
  const vite = mode === 'development' ? await openVite() : null;
  if (vite) app.use(vite.middlewares);
  else {
    app.use('/static', express.static('build/client/static', { immutable: true, maxAge: '1y', fallthrough: false }));
    app.use(express.static('build/client', { maxAge: '1h' }));
  }
  app.use(
    identify,
    readToTheEnd,
    refuseUnreadable,
    securityHeaders(Boolean(vite)),
    keepOutOfCaches,
    refuseForeignChanges,
    leadToSetUp,
  );
  const build = vite
    ? () => vite.ssrLoadModule('virtual:remix/server-build') as Promise<ServerBuild>
    : ((await import(pathToFileURL(resolve('build/server/index.js')).href)) as ServerBuild);
  const getLoadContext = (req: express.Request, res: express.Response) => ({
    ...(res.locals as { nonce: string; requestId: string }),
    clientIp: req.ip ?? '',
  });
  if (typeof build !== 'function') {
    app.all(PROGRAMS, createRequestHandler({ build: programsOnly(build), mode, getLoadContext }));
  }
  app.all('*', createRequestHandler({ build, mode, getLoadContext }));
  app.use(sayUnavailable);
  return { app, close: async () => vite?.close() };
}

/** Remix holds every address against every route; a program's post should not wait for the pages. */
function programsOnly(build: ServerBuild): ServerBuild {
  const isProgram = ([id]: [string, unknown]) => id === 'root' || id.startsWith('routes/hooks/');
  return { ...build, routes: Object.fromEntries(Object.entries(build.routes).filter(isProgram)) };
}

async function openVite() {
  const { createServer } = await import('vite');
  return createServer({ server: { middlewareMode: true } });
}
