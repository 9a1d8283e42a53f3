import { readUnsubscribeToken } from '~/domain/newsletter/unsubscribe-token.server';
import type { Reader } from '~/platform/db.server';

/**
 * Whose token the links of a letter hold, or null. Of two advocates that a merge made one, the letters of both lead to the
 * one who stayed: a way out works for as long as the letter is kept (rules M2).
 */
export async function findTokenOwner(db: Reader, token: string): Promise<string | null> {
  const advocateId = readUnsubscribeToken(token);
  if (!advocateId) return null;
  const [owner] = await db.$queryRaw<{ id: string }[]>`
    WITH RECURSIVE known AS (
      SELECT ${advocateId} AS id
      UNION
      SELECT e.advocate_id FROM audit_events e JOIN known ON e.data->>'goneAdvocateId' = known.id
       WHERE e.kind = 'contact.merged'
    ) SELECT a.id FROM known JOIN advocates a USING (id)`;
  return owner?.id ?? null;
}
