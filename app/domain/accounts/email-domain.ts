// An account is found by its e-mail domain, never by a mail provider's: anyone could join as that account (product §1).
import providers from 'email-providers/all.json' with { type: 'json' };
import { canonicalEmail, domainOf } from '~/platform/email-address';
import { ok, refuse } from '~/platform/result';
import type { CellResult } from './reading';

// Well-known providers that the list lacks.
const MORE_PROVIDERS =
  'duck.com fastmail.com fastmail.fm hey.com mailbox.org posteo.de posteo.net tuta.com tuta.io tutamail.com tutanota.com tutanota.de keemail.me ziggo.nl';
const PROVIDERS = new Set([...providers, ...MORE_PROVIDERS.split(' ')]);

/** Whether a canonical domain belongs to a mail provider, free or disposable, rather than to one company. */
export const isMailProvider = (domain: string) => PROVIDERS.has(domain);

/** The domain by which an address finds its account: `hanna@tessel.example` → `tessel.example`; null for a mail provider. */
export function accountDomain(canonicalEmail: string): string | null {
  const domain = domainOf(canonicalEmail);
  return isMailProvider(domain) ? null : domain;
}

/** The domain in a cell: a bare domain, a web address or an e-mail address. Refused: mail providers, IP numbers, several at once. */
export function readDomain(cell: string): CellResult<string> {
  const host = cell
    .trim()
    .replace(/^https?:\/\//i, '')
    .replace(/^www\./i, '')
    .replace(/[/?#].*$/, '')
    .replace(/^.*@/, '');
  const address = canonicalEmail(`x@${host}`);
  if (!address.ok) return refuse({ reason: 'Not a domain.', mend: 'Write it as tessel.example' });
  const domain = domainOf(address.value);
  if (!isMailProvider(domain)) return ok(domain);
  return refuse({
    reason: 'This is a mail provider; anyone could join as this account.',
    mend: 'Give the company’s own domain',
  });
}
