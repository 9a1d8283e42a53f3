// Evidence per type: link, text, either, or none where a platform forbids it (product.md §2, rules V9). Consent is per
// piece and per use; nothing has to be allowed (rules G1, G2).
import type { EvidenceKind, PublishScope } from '~/generated/prisma/enums';
import type { HandIn } from './schema';

/** What is missing before a hand-in counts, by field. */
export function handInFaults(kind: EvidenceKind, handIn: HandIn): Record<string, string[]> {
  const faults: Record<string, string[]> = {};
  const asked = askedFor(kind, handIn);
  if (asked === 'link' && !isWebAddress(handIn.link)) {
    faults.link = ['Give the address of the page, beginning with https://'];
  }
  if (asked === 'text' && handIn.text.length < 2) faults.text = ['Your text is still missing'];
  if (handIn.whom && !/^\S+@\S+\.\S+$/.test(handIn.whom)) faults.whom = ['That is not an e-mail address'];
  return faults;
}

/** What is stored of a hand-in: only what was asked for and chosen. */
export function evidenceOf(kind: EvidenceKind, handIn: HandIn) {
  const asked = askedFor(kind, handIn);
  const { accountName, accountLogo, whom } = handIn;
  const allows: PublishScope[] = asked ? [...handIn.allows] : [];
  if (asked && accountName === 'agreed') allows.push('ACCOUNT_NAME');
  if (asked && accountLogo === 'agreed') allows.push('ACCOUNT_LOGO');
  return {
    link: asked === 'link' ? handIn.link : null,
    text: asked === 'text' ? handIn.text : null,
    note: handIn.note || null,
    allows,
    accountSays: asked ? { name: accountName, logo: accountLogo, whom: whom || null } : {},
  };
}

function askedFor(kind: EvidenceKind, handIn: HandIn): 'link' | 'text' | null {
  if (kind === 'NONE') return null;
  if (kind === 'LINK_OR_TEXT') return handIn.kind;
  return kind === 'LINK' ? 'link' : 'text';
}

function isWebAddress(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
}
