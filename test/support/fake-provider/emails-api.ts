import type { ErrorResponse } from 'resend';
import type { Answer, mailLedger } from './memory';
import { readLetter } from './validate';

export type Posted = {
  method: string;
  path: string;
  body: string;
  key: string | null;
  isPermissive: boolean;
  at: number;
};

/** An error body as Resend writes them; its names are those that the SDK knows. */
export const failure = (status: number, name: ErrorResponse['name'], message: string = name): Answer => ({
  status,
  body: { statusCode: status, name, message },
});
const invalid = (message: string) => failure(422, 'validation_error', message);

const MAX_ITEMS = 100;

/** `POST /emails` and `POST /emails/batch`: validates, writes the ledger, answers as the OpenAPI document says. */
export function emailsApi(ledger: ReturnType<typeof mailLedger>) {
  return (posted: Posted): { answer: Answer; items: number } => {
    const value = parse(posted.body);
    if (posted.method !== 'POST') return { answer: failure(405, 'method_not_allowed'), items: 0 };
    if (value === undefined) return { answer: failure(400, 'validation_error', 'The body is no JSON.'), items: 0 };
    if (posted.path === '/emails') return { answer: single(value, posted), items: 1 };
    if (posted.path !== '/emails/batch') return { answer: failure(404, 'not_found'), items: 0 };
    if (!Array.isArray(value)) return { answer: invalid('A batch is a list of letters.'), items: 0 };
    return { answer: batch(value, posted), items: value.length };
  };

  function single(value: unknown, { key, at }: Posted): Answer {
    const read = readLetter(value);
    if ('message' in read) return invalid(read.message);
    return { status: 200, body: { id: ledger.accept(read.letter, { key, index: 0, at }) } };
  }

  function batch(values: unknown[], { key, at, isPermissive }: Posted): Answer {
    if (values.length === 0 || values.length > MAX_ITEMS) return invalid(`A batch holds 1 to ${MAX_ITEMS} letters.`);
    const read = values.map(readLetter);
    const errors = read.flatMap((one, index) => ('message' in one ? [{ index, message: one.message }] : []));
    if (!isPermissive && errors[0]) return invalid(errors[0].message);
    const data = read.flatMap((one, index) =>
      'letter' in one ? [{ id: ledger.accept(one.letter, { key, index, at }) }] : [],
    );
    return { status: 200, body: isPermissive ? { data, errors } : { data } };
  }
}

/** JSON, or undefined when it is none. */
export function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
