import { readUnsubscribeToken } from './unsubscribe-token.server';
import { setConsent } from '~/domain/advocates/set-consent.server';
import { record } from '~/domain/audit/record.server';
import type { Db } from '~/platform/db.server';

/**
 * Takes the owner of a token off the newsletter (rules M2, M4). The programme, claims and asks go on. A wrong token and
 * somebody who has left already look the same from outside: nothing happens and nobody is told.
 */
export async function leaveNewsletter(
  db: Db,
  { token, how }: { token: string; how: 'one-click' | 'page' },
  now: Date,
): Promise<void> {
  const advocateId = readUnsubscribeToken(token);
  if (!advocateId) return;
  await db.$transaction(async (tx) => {
    const advocate = await tx.advocate.findUnique({ where: { id: advocateId }, include: { person: true } });
    if (!advocate) return;
    const by = { personId: advocate.personId, name: advocate.person.name };
    const left = await setConsent(tx, { advocateId, scope: 'NEWSLETTER', granted: false, by, now });
    if (left) await record(tx, { kind: 'newsletter.left', at: now, by, about: { advocateId }, data: { how } });
  });
}
