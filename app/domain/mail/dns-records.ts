// How SPF (RFC 7208), DKIM keys (RFC 6376) and DMARC (RFC 7489) stand in DNS: read as far as they are explained.
import { getDomain } from 'tldts';

export type Spf = { terms: string[]; includes: string[]; all: '+' | '-' | '~' | '?' | null; lookups: number };

/** The SPF records among a name's texts; more than one is an error of the domain. */
export const spfOf = (texts: readonly string[]): string[] => texts.filter((text) => /^v=spf1(\s|$)/i.test(text.trim()));

/** The terms of one SPF record. `lookups` counts those that make a receiver ask DNS again; it may ask ten times. */
export function readSpf(record: string): Spf {
  const terms = record.trim().split(/\s+/).slice(1);
  const plain = terms.map((term) => term.toLowerCase().replace(/^[+~?-]/, ''));
  const all = terms.find((term) => /^[+~?-]?all$/i.test(term));
  return {
    terms,
    includes: plain.flatMap((term) => (term.startsWith('include:') ? [term.slice('include:'.length)] : [])),
    all: all ? ((/^[+~?-]/.exec(all)?.[0] as Spf['all'] | undefined) ?? '+') : null,
    lookups: plain.filter((term) => /^(include:|a(:|\/|$)|mx(:|\/|$)|ptr(:|$)|exists:|redirect=)/.test(term)).length,
  };
}

/** The record with one more sender allowed, before its last word. */
export function withInclude(record: string, host: string): string {
  const { terms, all } = readSpf(record);
  const rest = terms.filter((term) => !/^[+~?-]?all$/i.test(term));
  return ['v=spf1', ...rest, `include:${host}`, `${all && all !== '+' ? all : '~'}all`].join(' ');
}

/** `k=v; …` as a map, names in lower case; what is no pair is left out. */
export function readTags(record: string): Map<string, string> {
  const pairs = record.split(';').map((part) => part.split('='));
  return new Map(
    pairs.flatMap(([name = '', ...value]) =>
      value.length ? [[name.trim().toLowerCase(), value.join('=').trim()] as const] : [],
    ),
  );
}

export const dmarcOf = (texts: readonly string[]): string[] =>
  texts.filter((text) => /^v\s*=\s*DMARC1\s*(;|$)/i.test(text.trim()));

export const dkimOf = (texts: readonly string[]): string[] => texts.filter((text) => readTags(text).has('p'));

/** Whether two names belong to one domain, as DMARC's relaxed alignment has it (by the public suffix list). */
export const isAligned = (one: string, other: string): boolean =>
  one === other || (getDomain(one) !== null && getDomain(one) === getDomain(other));

/** Names that exist nowhere (RFC 2606, RFC 6761): nobody need be asked. */
export const isReservedName = (name: string): boolean =>
  /(^|\.)(example|test|invalid|localhost|local|internal)$|(^|\.)example\.(com|net|org)$/.test(name);

/** Where a DMARC record may stand: at the domain, else at the names above it, down to two labels. */
export function dmarcNames(domain: string): string[] {
  const labels = domain.split('.');
  return labels.slice(0, Math.max(1, labels.length - 1)).map((_, at) => `_dmarc.${labels.slice(at).join('.')}`);
}
