import type { Actor } from '~/domain/audit/record.server';
import type { ConsentScope } from '~/generated/prisma/enums';
import type { Db } from '~/platform/db.server';
import { consents, consentScopes } from './consents';
import { setConsent } from './set-consent.server';
import { switchTopic } from './switch-topic.server';
import { topics } from './topics';

/**
 * Makes an advocate's consents and letters what the form shows: what is ticked is on, the rest off, in one action
 * (rules.md G3). `changed` says it in words: “Yes to the newsletter”.
 */
export async function changeConsents(
  db: Db,
  change: {
    advocateId: string;
    ticked: Record<ConsentScope, boolean> & { impactNotes: boolean };
    by: Actor;
    now: Date;
  },
): Promise<{ changed: string[] }> {
  const { ticked, ...rest } = change;
  return db.$transaction(async (tx) => {
    const changed: string[] = [];
    const answer = (isYes: boolean, to: string) => changed.push(`${isYes ? 'Yes' : 'No'} to ${to}`);
    for (const scope of consentScopes) {
      if (await setConsent(tx, { ...rest, scope, granted: ticked[scope] }))
        answer(ticked[scope], consents[scope].short);
    }
    const notes = { ...rest, topic: 'impact-notes', isOn: ticked.impactNotes, how: 'preferences' } as const;
    if (await switchTopic(tx, notes)) answer(notes.isOn, `“${topics['impact-notes'].name.toLowerCase()}”`);
    return { changed };
  });
}
