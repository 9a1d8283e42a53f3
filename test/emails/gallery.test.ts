import { afterAll, expect, it } from 'vitest';
import { messageNames } from '#emails/catalog';

import { startGallery } from '#emails/gallery';

const gallery = await startGallery(0);
afterAll(gallery.close);

const open = async (path: string) => {
  const response = await fetch(gallery.url + path, { headers: { connection: 'close' } });
  return { status: response.status, body: await response.text() };
};

it('lists every message of the catalogue and the newsletter with and without news, and shows each', async () => {
  const { body } = await open('/');
  for (const name of [...messageNames, 'newsletter', 'newsletter-quiet']) {
    expect(body).toContain(`href="/${name}"`);
    const shown = await open(`/${name}`);
    expect([name, shown.status]).toEqual([name, 200]);
    for (const [, frame = ''] of shown.body.matchAll(/src="([^"]+)"/g)) expect((await open(frame)).status).toBe(200);
  }
});

it('shows a letter as those see it who chose dark, and its pictures', async () => {
  const [light, dark] = [await open('/sign-in.html?light'), await open('/sign-in.html?dark')];
  expect([light.body.includes('@media all'), dark.body.includes('@media all')]).toEqual([false, true]);
  const mark = /src="([^"]+mark\.png)"/.exec(light.body)?.[1] ?? '';
  expect((await open(new URL(mark).pathname)).status).toBe(200);
});

it('knows no other address', async () => {
  for (const path of ['/none', '/mail/../../package.json', '/constructor']) expect((await open(path)).status).toBe(404);
});
