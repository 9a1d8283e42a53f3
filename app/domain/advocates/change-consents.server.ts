import type { Actor } from '~/domain/audit/record.server';
import type { ConsentScope } from '~/generated/prisma/enums';
import type { Db } from '~/platform/db.server';
import { consentScopes } from './consents';
import { setConsent } from './set-consent.server';

/** Makes an advocate's consents what the form shows: those ticked are given, the others withdrawn, in one action (rules.md G3). */
export async function changeConsents(
  db: Db,
  change: { advocateId: string; ticked: Record<ConsentScope, boolean>; by: Actor; now: Date },
): Promise<{ changed: ConsentScope[] }> {
  const { ticked, ...rest } = change;
  return db.$transaction(async (tx) => {
    const changed: ConsentScope[] = [];
    for (const scope of consentScopes) {
      if (await setConsent(tx, { ...rest, scope, granted: ticked[scope] })) changed.push(scope);
    }
    return { changed };
  });
}
