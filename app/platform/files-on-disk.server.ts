import { createWriteStream, openAsBlob } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import busboy from 'busboy';

const FIELD_BYTES = 64 * 1024;

/** A folder for the files of one request, gone with them when `use` ends. */
export async function inTemporaryFolder<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'flywheel-'));
  try {
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * A multipart body as a form whose files are written to `folder` as they come, and read from there piece by piece: nobody ever
 * holds a whole file. Throws where the body is no whole form, or a field longer than 64 KB; of a name that cannot be read it
 * says so.
 */
export async function readFormWithFiles(
  { headers, body }: Pick<Response, 'headers' | 'body'>,
  folder: string,
): Promise<FormData> {
  const form = new FormData();
  const parser = busboy({
    headers: { 'content-type': headers.get('content-type') ?? '' },
    defParamCharset: 'utf8',
    limits: { fieldSize: FIELD_BYTES },
  });
  parser.on('field', (name, value, { valueTruncated }) => {
    if (valueTruncated) parser.destroy(new Error(`The field ${name} is too long.`));
    else form.append(name, value);
  });
  const files: Promise<void>[] = [];
  parser.on('file', (name, content, { filename }) => {
    const path = join(folder, String(files.length));
    const keep = async () => {
      await pipeline(content, createWriteStream(path));
      form.append(name, new File([await openAsBlob(path)], filename ?? ''));
    };
    const kept = keep();
    kept.catch(() => {}); // heard below, where the body was cut off by the body itself
    files.push(kept);
  });
  await pipeline(body ? Readable.fromWeb(body as ReadableStream) : Readable.from([]), parser).catch(explained);
  await Promise.all(files);
  return form;
}

const UNREADABLE = 'The name of a file holds a character that cannot be read. Rename the file and choose it again.';

function explained(error: Error): never {
  throw error.message === 'Malformed part header' ? new Response(UNREADABLE, { status: 400 }) : error;
}
