import type { Reader } from '~/platform/db.server';
import { findTokenOwner } from './token-owner.server';
import type { Topic } from './topics';

/** Which letters the owner of a preferences token gets; null for a token that opens nothing. */
export async function findTopics(db: Reader, token: string): Promise<Record<Topic, boolean> | null> {
  const advocateId = await findTokenOwner(db, token);
  return advocateId ? findTopicsOf(db, advocateId) : null;
}

/** Which letters an advocate gets; null for who is not in the programme. */
export async function findTopicsOf(db: Reader, advocateId: string): Promise<Record<Topic, boolean> | null> {
  const advocate = await db.advocate.findUnique({
    where: { id: advocateId, leftAt: null },
    select: { impactNotesOffAt: true, consents: { where: { withdrawnAt: null }, select: { scope: true } } },
  });
  if (!advocate) return null;
  const given = new Set(advocate.consents.map(({ scope }) => scope));
  return {
    newsletter: given.has('NEWSLETTER'),
    'opportunity-alerts': given.has('OPPORTUNITY_ALERTS'),
    'impact-notes': advocate.impactNotesOffAt === null,
  };
}
