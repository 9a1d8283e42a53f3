// Languages by their BCP 47 codes: what an advocate speaks, and what a buyer wants to hear.

/** The codes that forms offer; others may come from a CRM or a program. */
export const languageCodes = [
  ...['en', 'ar', 'bg', 'cs', 'da', 'de', 'el', 'es', 'et', 'fi', 'fr', 'he', 'hi', 'hr', 'hu', 'id', 'it', 'ja', 'ko'],
  ...['lt', 'lv', 'nb', 'nl', 'pl', 'pt', 'ro', 'ru', 'sk', 'sl', 'sr', 'sv', 'th', 'tr', 'uk', 'vi', 'zh'],
] as const;

/** The language of a code without its region or script: "de-AT" is "de". */
export const baseLanguage = (code: string) => code.trim().toLowerCase().split(/[-_]/, 1)[0] ?? '';

/** The code of a language that people name, "German" or "de-AT"; null where we do not know it. */
export function languageCode(typed: string): string | null {
  const said = typed.trim().toLowerCase();
  const isIt = (code: string) => code === baseLanguage(said) || languageName(code).toLowerCase() === said;
  return languageCodes.find(isIt) ?? null;
}

const names = new Intl.DisplayNames('en-GB', { type: 'language', fallback: 'code' });

/** A language as people call it, "German"; what is no code stays as it is. */
export function languageName(code: string): string {
  const base = baseLanguage(code);
  return /^[a-z]{2,3}$/.test(base) ? (names.of(base) ?? code) : code;
}
