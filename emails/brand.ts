import { z } from 'zod';

const url = z.url({ protocol: /^https?$/ });

/** Who writes: the same in every letter. The postal address is law for the newsletter (rules.md M1) and good manners elsewhere. */
export const Brand = z.object({
  /** e.g. Northbeam Advocates */
  programme: z.string().min(1),
  /** e.g. Northbeam */
  company: z.string().min(1),
  postalAddress: z.string().min(1),
  /** Origin of the portal, from configuration and never from a request. */
  siteUrl: url,
  /** Where this reader chooses what they get, without sign-in; advocates have one. */
  preferencesUrl: url.optional(),
  /** Where this reader ends letters of this kind, if they can be ended alone. */
  leaveUrl: url.optional(),
  boardUrl: url,
  senderName: z.string().min(1),
  /** e.g. Customer advocacy */
  senderRole: z.string().min(1),
});
export type Brand = z.infer<typeof Brand>;

/** What the brand gives to slots. */
export function brandValues(brand: Brand) {
  const { programme, company, postalAddress, senderName, senderRole } = brand;
  const markUrl = new URL('/mail/mark.png', brand.siteUrl).href;
  return { programme, company, postalAddress, senderName, senderRole, senderInitials: initialsOf(senderName), markUrl };
}

/** `Ruth Adeyemi` → `RA`. */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/);
  const ends = words.length > 1 ? [words[0], words.at(-1)] : [words[0]];
  return ends
    .map((word) => [...(word ?? '')][0] ?? '')
    .join('')
    .toUpperCase();
}

export const signature = (brand: Brand) =>
  `${brand.senderName}\n${brand.senderRole}, ${brand.company}. A reply to this letter reaches me.`;
