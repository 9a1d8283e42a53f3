// Salesforce writes one id with 15 characters, where capitals matter, or with 18, where the last three say which are capitals.
const SHORT = /^(?=.*[A-Za-z])[0a][0-9A-Za-z]{14}$/;
const SIGNS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345';

/**
 * The 18 characters of a Salesforce id, so that a list view (15) and an export (18) find the same record. Any other id is
 * given back as it is. Salesforce ids begin with 0, or with a for custom objects.
 */
export function fullSalesforceId(id: string): string {
  if (!SHORT.test(id)) return id;
  const sign = (part: string) =>
    SIGNS[[...part].reduce((bits, it, place) => bits | (/[A-Z]/.test(it) ? 1 << place : 0), 0)];
  return id + [0, 5, 10].map((start) => sign(id.slice(start, start + 5))).join('');
}
