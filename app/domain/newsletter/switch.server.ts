import type { Reader } from '~/platform/db.server';
import { readUnsubscribeToken } from './unsubscribe-token.server';

/** Whether the newsletter is on for a token's owner; null for a token that opens nothing. */
export async function findNewsletterSwitch(db: Reader, token: string): Promise<{ isOn: boolean } | null> {
  const advocateId = readUnsubscribeToken(token);
  if (!advocateId) return null;
  const advocate = await db.advocate.findUnique({
    where: { id: advocateId, leftAt: null },
    select: { consents: { where: { scope: 'NEWSLETTER', withdrawnAt: null }, select: { id: true } } },
  });
  return advocate && { isOn: advocate.consents.length > 0 };
}
