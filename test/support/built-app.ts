import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { afterAll } from 'vitest';
import { createApp } from '../../app/server/app.ts';

/** What browsers of our own pages call us; see vitest.config.ts. */
export const ORIGIN = 'http://flywheel.test';

export type Send = {
  method?: string;
  cookie?: string;
  form?: Form | FormData | URLSearchParams | string;
  headers?: Record<string, string>;
};
export type Form = Record<string, string | string[]>;

/**
 * The built site within this process, on the database of the calling test file: every border, layout and route as they
 * are served. Needs `npm run build` first. `send` follows no redirect and adds no header of its own.
 */
export async function startBuiltApp() {
  const { app, close } = await createApp({ mode: 'production' });
  const server = app.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  afterAll(async () => {
    server.closeAllConnections();
    server.close();
    await close();
  });
  return (path: string, { method = 'GET', cookie, form, headers }: Send = {}) =>
    fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      redirect: 'manual',
      headers: { ...(cookie ? { cookie } : {}), ...headers },
      ...(form === undefined ? {} : { body: isBody(form) ? form : encoded(form) }),
    });
}

/** How our own pages send a form. */
export const fromOurPages = { origin: ORIGIN, 'sec-fetch-site': 'same-origin' };

const isBody = (form: NonNullable<Send['form']>) =>
  typeof form === 'string' || form instanceof FormData || form instanceof URLSearchParams;

function encoded(form: Form) {
  const body = new URLSearchParams();
  for (const [name, value] of Object.entries(form)) for (const one of [value].flat()) body.append(name, one);
  return body;
}
