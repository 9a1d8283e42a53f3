import { PassThrough } from 'node:stream';
import { type AppLoadContext, createReadableStreamFromReadable, type EntryContext } from '@remix-run/node';
import { isRouteErrorResponse, RemixServer } from '@remix-run/react';
import { renderToPipeableStream } from 'react-dom/server';
import { log } from '~/platform/log.server';
import { maskedPath } from '~/platform/masked-path';
import { NonceProvider } from './nonce';

const RENDER_LIMIT = 10_000;

/** Renders the whole page before the first byte: nothing of ours needs streaming, and errors can still set the status. */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remixContext: EntryContext,
  context: AppLoadContext,
) {
  return new Promise<Response>((resolve, reject) => {
    const app = (
      <NonceProvider value={context.nonce}>
        <RemixServer context={remixContext} url={request.url} nonce={context.nonce} abortDelay={RENDER_LIMIT} />
      </NonceProvider>
    );
    const { pipe, abort } = renderToPipeableStream(app, {
      nonce: context.nonce,
      onAllReady() {
        headers.set('Content-Type', 'text/html; charset=utf-8');
        const body = new PassThrough();
        resolve(new Response(createReadableStreamFromReadable(body), { status, headers }));
        pipe(body);
      },
      onShellError: reject,
      onError(error) {
        status = 500;
        log.error({ err: error, requestId: context.requestId }, 'rendering failed');
      },
    });
    setTimeout(abort, RENDER_LIMIT).unref();
  });
}

/** Surprises only: what a loader or action throws as a Response never comes here, and an unknown address is no news. */
export function handleError(error: unknown, { request, context }: { request: Request; context: AppLoadContext }) {
  if (request.signal.aborted || isRouteErrorResponse(error)) return;
  const path = maskedPath(new URL(request.url).pathname);
  log.error({ err: error, requestId: context.requestId, path }, 'request failed');
}
