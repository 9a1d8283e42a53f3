import { existsSync, readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { inTemporaryFolder } from '~/platform/files-on-disk.server';
import { readForm } from '~/platform/http.server';

const Schema = z.object({ name: z.string(), file: z.instanceof(File) });
const headers = { 'sec-fetch-site': 'same-origin' };
const address = 'http://flywheel.test/imports/new';

function sent(entries: [string, string | File][]) {
  const body = new FormData();
  for (const [name, value] of entries) body.append(name, value);
  return new Request(address, { method: 'POST', body, headers });
}

it('files lie on disk while they are needed, whatever they are called; fields and empty files stay as they are', async () => {
  const bytes = new Uint8Array(300_000).map((_, index) => (index * 31) % 256);
  const file = new File([bytes], 'Größe; Q=3.csv');
  const folder = await inTemporaryFolder(async (filesIn) => {
    const form = await readForm(
      sent([
        ['name', 'Ünï'],
        ['file', file],
      ]),
      Schema,
      { maxBytes: 400_000, filesIn },
    );
    if (!form.ok) throw new Error('refused');
    const { name, file: kept } = form.value;
    expect([name, kept.name, kept.size]).toEqual(['Ünï', file.name, 300_000]);
    expect(readdirSync(filesIn)).toHaveLength(1);
    expect(Buffer.from(await kept.arrayBuffer()).equals(bytes)).toBe(true);
    const none = await readForm(
      sent([
        ['name', ''],
        ['file', new File([], '')],
      ]),
      Schema,
      { filesIn },
    );
    expect(none.ok && [none.value.name, none.value.file.name, none.value.file.size]).toEqual(['', '', 0]);
    return filesIn;
  });
  expect(existsSync(folder)).toBe(false);
});

it('says what to do about a name that cannot be read', async () => {
  const request = sent([['file', new File(['id,name'], '\u0001.csv')]]);
  const thrown = await inTemporaryFolder((filesIn) => readForm(request, Schema, { filesIn })).catch(
    (one: unknown) => one,
  );
  expect((thrown as Response).status).toBe(400);
  expect(await (thrown as Response).text()).toMatch(/Rename the file/);
});

it('refuses what is too large while it comes in, a body that is cut off and a field without end', async () => {
  const status = (request: Request, maxBytes = 1_000_000) =>
    inTemporaryFolder((filesIn) => readForm(request, Schema, { maxBytes, filesIn })).then(
      () => 200,
      (thrown: Response) => thrown.status,
    );
  let given = 0;
  const endless = new ReadableStream({
    pull(controller) {
      const head = '--b\r\ncontent-disposition: form-data; name="file"; filename="a.csv"\r\n\r\n';
      given += 50_000;
      controller.enqueue(Buffer.from(given === 50_000 ? head : 'x'.repeat(50_000)));
    },
  });
  const multipart = { ...headers, 'content-type': 'multipart/form-data; boundary=b' };
  const request = (body: BodyInit) =>
    new Request(address, { method: 'POST', body, headers: multipart, duplex: 'half' } as RequestInit);
  expect(await status(request(endless))).toBe(413);
  expect(given).toBeLessThan(10_000_000); // heard out for 8 MB beyond the limit, and no longer
  expect(
    await status(request('--b\r\ncontent-disposition: form-data; name="file"; filename="a.csv"\r\n\r\nid,na')),
  ).toBe(400);
  expect(await status(request('no form'))).toBe(400);
  expect(await status(sent([['name', 'x'.repeat(70_000)]]))).toBe(400);
});
