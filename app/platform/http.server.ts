import { data } from '@remix-run/node';
import type { z } from 'zod';
import { env } from './env.server';
import { readFormWithFiles } from './files-on-disk.server';
import { mayChangeThings } from './origin';
import { type Result, ok, refuse } from './result';

/** What was wrong with a form, beside what was typed: pages show both. `form` holds faults of the whole. */
export type FormFault = { errors: Record<string, string[]>; values: Record<string, string | string[]> };

const FORM_LIMIT = 256 * 1024;
/** So much beyond a limit is read and thrown away: who is cut off in the middle of sending never hears why. */
const HEARD_OUT = 8 * 1024 * 1024;
export const HONEYPOT = 'website_url';

type Body = Pick<Response, 'headers' | 'body' | 'text' | 'formData'>;
/** `filesIn`: the folder to which files are written as they come; without it they are held in memory. */
type Options = { maxBytes?: number; honeypot?: boolean; filesIn?: string };

/**
 * The only way to a body. Refuses foreign origins (403), bodies over `maxBytes` (413) and bodies that are no form (400)
 * by throwing; faults in fields come back as a value with what was typed. A filled honeypot looks like success: `bot`.
 */
export async function readForm<S extends z.ZodType>(
  request: Request,
  schema: S,
  { maxBytes = FORM_LIMIT, honeypot = false, filesIn }: Options = {},
): Promise<Result<z.infer<S>, FormFault> & { bot: boolean }> {
  assertOwnOrigin(request);
  const form = await readLimited(request, maxBytes, (body) =>
    filesIn ? readFormWithFiles(body, filesIn) : body.formData(),
  );
  const { fields, values, unreadable } = collect(form);
  const bot = honeypot && Boolean(values[HONEYPOT]);
  if (Object.keys(unreadable).length) return { ...refuse({ errors: unreadable, values }), bot };
  const parsed = schema.safeParse(fields);
  if (parsed.success) return { ...ok(parsed.data), bot };
  return { ...refuse({ errors: errorsOf(parsed.error), values }), bot };
}

/** Query parameters by a schema; what does not fit falls back to the schema's defaults, never to an error page. */
export function readSearch<S extends z.ZodObject>(request: Request, schema: S): z.infer<S> {
  const { fields: entries, unreadable } = collect(new URL(request.url).searchParams);
  const parsed = schema.safeParse(entries);
  const faulty = new Set(Object.keys(unreadable));
  for (const issue of parsed.error?.issues ?? []) faulty.add(String(issue.path[0]));
  if (parsed.success && !faulty.size) return parsed.data;
  return schema.parse(Object.fromEntries(Object.entries(entries).filter(([name]) => !faulty.has(name))));
}

/** Answers a form that was refused: 400 with the faults and what was typed. */
export const invalid = (fault: FormFault, status = 400) => data({ fault }, { status });

/** A fault found after the fields were fine, e.g. by a use case; shown at `field` or, without one, for the form. */
export function fault(message: string, values: Record<string, unknown>, field = 'form'): FormFault {
  const typed = Object.entries(values).map(([name, value]) => [
    name,
    Array.isArray(value) ? value.map(String) : value == null ? '' : String(value),
  ]);
  return { errors: { [field]: [message] }, values: Object.fromEntries(typed) };
}

function assertOwnOrigin(request: Request) {
  const allowed = mayChangeThings({
    method: request.method,
    pathname: new URL(request.url).pathname,
    site: request.headers.get('sec-fetch-site'),
    origin: request.headers.get('origin'),
    ownOrigin: env().SITE_URL,
  });
  if (!allowed) throw new Response('This form was sent from another site.', { status: 403 });
}

/** The text of a signed message, to the letter. Refuses more than `maxBytes` (413), without reading on, by throwing. */
export async function readRaw(request: Request, maxBytes = FORM_LIMIT): Promise<string> {
  return readLimited(request, maxBytes, (body) => body.text());
}

/** Of a body whose length was declared the server hands on no byte more; any other is counted as it comes. */
async function readLimited<T>(request: Request, maxBytes: number, read: (body: Body) => Promise<T>): Promise<T> {
  const tooLarge = () => new Response(`That is more than ${Math.floor(maxBytes / 1024)} KB.`, { status: 413 });
  const declared = request.headers.get('content-length');
  if (Number(declared) > maxBytes) throw tooLarge();
  let seen = 0;
  const counted = () =>
    request.body?.pipeThrough(
      new TransformStream<Uint8Array, Uint8Array>({
        transform(chunk, controller) {
          seen += chunk.byteLength;
          if (seen <= maxBytes) controller.enqueue(chunk);
          else if (seen > maxBytes + HEARD_OUT) controller.error(new Error('too large'));
        },
      }),
    );
  try {
    const value = await read(declared ? request : new Response(counted(), { headers: request.headers }));
    if (seen > maxBytes) throw tooLarge();
    return value;
  } catch (error) {
    if (seen > maxBytes) throw tooLarge();
    if (error instanceof Response) throw error;
    throw new Response('The form could not be read. Please send it again.', { status: 400 });
  }
}

/** Entries by name, repeated names (and names ending in `[]`) as lists; text PostgreSQL cannot hold is named. */
function collect(source: FormData | URLSearchParams) {
  const fields: Record<string, unknown> = {};
  const values: Record<string, string | string[]> = {};
  const unreadable: Record<string, string[]> = {};
  for (const key of new Set(source.keys())) {
    if (key === '__proto__') continue;
    const all = source.getAll(key);
    const texts = all.filter((value): value is string => typeof value === 'string');
    if (texts.some((text) => text.includes('\0') || !text.isWellFormed()) || key.includes('\0')) {
      unreadable[key.replaceAll('\0', '')] = ['Holds a character that cannot be stored. Please type it again.'];
    }
    const name = key.replace(/\[\]$/, '');
    fields[name] = key.endsWith('[]') || all.length > 1 ? all : all[0];
    if (texts.length) values[name] = key.endsWith('[]') || texts.length > 1 ? texts : (texts[0] as string);
  }
  return { fields, values, unreadable };
}

function errorsOf(error: z.ZodError): Record<string, string[]> {
  const errors: Record<string, string[]> = {};
  for (const issue of error.issues) {
    const name = issue.path.length ? issue.path.join('.') : 'form';
    (errors[name] ??= []).push(issue.message);
  }
  return errors;
}
