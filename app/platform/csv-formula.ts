// A spreadsheet runs a cell that begins with one of these (OWASP, CSV injection). Reliability S8.
const LIVE = /^'*[=+\-@\t\r\n]/;
const STILLED = /^'+[=+\-@\t\r\n]/;

/**
 * Stills a cell that a spreadsheet would run: an apostrophe goes in front. A cell that already has apostrophes before
 * such a character gets one more, so that `reviveCell` gives back exactly what went in.
 */
export const stillCell = (text: string) => (LIVE.test(text) ? `'${text}` : text);

/** Undoes `stillCell`: takes one apostrophe from the front of a cell that would be live without it. */
export const reviveCell = (text: string) => (STILLED.test(text) ? text.slice(1) : text);
