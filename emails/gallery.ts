import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { letterNames, showLetter } from './every-letter';
import { letterAlone, letterPage, listPage } from './gallery-pages';
import { sampleBrand } from './samples';

/** `npm run emails`: every letter with invented data, on loopback; each look at a page renders anew. */
export async function startGallery(port: number) {
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', origin());
    answer(url).then(
      ({ status = 200, type = 'text/html; charset=utf-8', body }) =>
        response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' }).end(body),
      // A template that does not compile says so where one looks.
      (error: Error) => response.writeHead(500, { 'content-type': 'text/plain; charset=utf-8' }).end(error.stack),
    );
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const origin = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  async function answer({ pathname, search }: URL): Promise<{ status?: number; type?: string; body: string | Buffer }> {
    const picture = /^\/mail\/([a-z]+\.png)$/.exec(pathname)?.[1];
    if (picture) return { type: 'image/png', body: await readFile(`public/mail/${picture}`) };
    const show = (name: string) => showLetter(name, { ...sampleBrand, siteUrl: origin() });
    if (pathname === '/') return { body: listPage(await Promise.all(letterNames.map(show))) };
    const [, name = '', alone] = /^\/([a-z-]+)(\.html)?$/.exec(pathname) ?? [];
    if (!letterNames.includes(name)) return { status: 404, body: 'There is no such letter.' };
    const letter = await show(name);
    return { body: alone ? letterAlone(letter, search.slice(1)) : letterPage(letter) };
  }

  return { url: origin(), close: () => new Promise((resolve) => server.close(resolve)) };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { url } = await startGallery(Number(process.argv[2] ?? 3100));
  process.stdout.write(`Every letter is shown at ${url}\n`);
}
