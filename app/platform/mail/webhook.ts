// Signed webhooks (Standard Webhooks; Resend signs by Svix, whose headers differ by name alone). Reliability W1.
import { type Result, ok, refuse } from '~/platform/result';
import { Webhook } from 'standardwebhooks';

/** Why a message is not believed: `secret` means that none is set, so that nothing can be. */
export type Unsigned = 'secret' | 'signature';

const NAMES = ['id', 'timestamp', 'signature'];

/**
 * The id and the JSON of a message that was signed with one of our secrets within five minutes. `body` is the raw text, to
 * the letter. `secrets`: `whsec_…`, several while one takes the place of another.
 */
export function readSigned(
  { headers, body }: { headers: Headers; body: string },
  secrets: readonly string[],
): Result<{ id: string; json: unknown }, Unsigned> {
  if (secrets.length === 0) return refuse('secret');
  const said = Object.fromEntries(
    NAMES.map((name) => [`webhook-${name}`, headers.get(`svix-${name}`) ?? headers.get(`webhook-${name}`) ?? '']),
  );
  for (const secret of secrets) {
    try {
      return ok({ id: said['webhook-id'] ?? '', json: new Webhook(secret).verify(body, said) });
    } catch {
      // not this one: the next
    }
  }
  return refuse('signature');
}
