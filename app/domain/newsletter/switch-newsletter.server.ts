import { setConsent } from '~/domain/advocates/set-consent.server';
import { record } from '~/domain/audit/record.server';
import type { Db } from '~/platform/db.server';
import { ok, refuse, type Result } from '~/platform/result';
import { readUnsubscribeToken } from './unsubscribe-token.server';

/**
 * Switches the newsletter of a token's owner on or off from their preferences, without sign-in (rules M2, M4). Switching
 * on is a new yes with today's wording (rules G1).
 */
export async function switchNewsletter(
  db: Db,
  { token, isOn }: { token: string; isOn: boolean },
  now: Date,
): Promise<Result<{ changed: boolean }, 'unknown-link'>> {
  const advocateId = readUnsubscribeToken(token);
  if (!advocateId) return refuse('unknown-link');
  return db.$transaction(async (tx) => {
    const where = { id: advocateId, leftAt: null };
    const advocate = await tx.advocate.findUnique({ where, include: { person: true } });
    if (!advocate) return refuse('unknown-link');
    const by = { personId: advocate.personId, name: advocate.person.name };
    const changed = await setConsent(tx, { advocateId, scope: 'NEWSLETTER', granted: isOn, by, now });
    if (!changed) return ok({ changed });
    const about = { advocateId };
    if (isOn) await record(tx, { kind: 'newsletter.joined', at: now, by, about, data: { how: 'preferences' } });
    else await record(tx, { kind: 'newsletter.left', at: now, by, about, data: { how: 'preferences' } });
    return ok({ changed });
  });
}
