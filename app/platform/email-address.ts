import { ok, refuse, type Result } from './result';

/** Why a text is not an address, in the order it is looked at. */
export type EmailFault = 'empty' | 'control-character' | 'too-long' | 'no-at' | 'local-part' | 'domain';

/** What to tell a person about each fault. */
export const EMAIL_FAULTS: Record<EmailFault, string> = {
  empty: 'Enter an e-mail address.',
  'control-character': 'The address holds an invisible character. Type it afresh.',
  'too-long': 'The address is too long. It may have at most 254 characters.',
  'no-at': 'The address needs one @, as in name@company.com.',
  'local-part': 'The part before the @ may hold letters a to z, digits and . _ + - only, as in name@company.com.',
  domain: 'The part after the @ is not a domain, as in name@company.com.',
};

const LOCAL_PART = /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/;
const LABEL = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/;
// What a URL parser would swallow, decode or read as another part of an address.
const NOT_IN_A_DOMAIN = /[\s%/:?#@\\[\]<>()|^]/;
// C0 and C1 controls, zero-width and direction marks: two addresses that look alike must be one or none.
const INVISIBLE = /[\u0000-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/;

/**
 * The one form in which an address is stored and compared (reliability R8): trimmed, lower case, the domain in ASCII
 * (`Bücher.example` → `xn--bcher-kva.example`). Refused: controls and NUL, non-ASCII before the @, bare hosts, IP numbers.
 */
export function canonicalEmail(text: string): Result<string, EmailFault> {
  const trimmed = text.trim();
  if (trimmed === '') return refuse('empty');
  if (INVISIBLE.test(trimmed)) return refuse('control-character');
  if (trimmed.length > 254) return refuse('too-long');
  const at = trimmed.lastIndexOf('@');
  if (at < 1) return refuse('no-at');
  const local = trimmed.slice(0, at).toLowerCase();
  if (local.length > 64 || !LOCAL_PART.test(local)) return refuse('local-part');
  const domain = canonicalDomain(trimmed.slice(at + 1));
  if (!domain) return refuse('domain');
  const email = `${local}@${domain}`;
  return email.length > 254 ? refuse('too-long') : ok(email);
}

function canonicalDomain(text: string): string | null {
  if (NOT_IN_A_DOMAIN.test(text)) return null;
  const domain = asciiDomain(text.normalize('NFC').toLowerCase());
  const labels = domain.split('.');
  const isNumeric = /^\d+$/.test(labels.at(-1) ?? '');
  return labels.length >= 2 && labels.every((label) => LABEL.test(label)) && !isNumeric ? domain : null;
}

/** By the URL parser, which browsers have too: the same check runs while somebody types. */
function asciiDomain(text: string): string {
  try {
    return new URL(`http://${text}`).hostname;
  } catch {
    return '';
  }
}

/** The domain of a canonical address: `hanna@tessel.example` → `tessel.example`. */
export const domainOf = (canonical: string) => canonical.slice(canonical.lastIndexOf('@') + 1);
