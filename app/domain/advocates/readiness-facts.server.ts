import { getCatalogue } from '~/domain/signals/catalogue.server';
import { listReadingFacts, readingOf } from '~/domain/signals/reading-facts.server';
import type { Reader } from '~/platform/db.server';
import type { AccountSignals } from './account-signals';
import type { ReadinessFacts } from './readiness';

/** What readiness looks at for one advocate, for `suggestReadiness`. Null: no such advocate, or they have left. */
export async function getReadinessFacts(db: Reader, advocateId: string, now: Date): Promise<ReadinessFacts | null> {
  const row = await db.advocate.findFirst({
    where: { id: advocateId, leftAt: null },
    select: {
      jobTitle: true,
      expertise: true,
      joinedAt: true,
      person: { select: { emailVerified: true } },
      contact: {
        select: {
          leftOn: true,
          account: { select: { id: true, name: true, signedOn: true, escalationSince: true, churnNoticeOn: true } },
        },
      },
      _count: { select: { willingness: { where: { answer: { not: 'NO' } } } } },
    },
  });
  if (!row) return null;
  const { jobTitle, expertise, joinedAt, person, contact, _count } = row;
  return {
    emailConfirmedOn: person.emailVerified ? joinedAt : null,
    joinedAt,
    leftAccountOn: contact.leftOn,
    profile: { jobTitle, expertise, willing: _count.willingness },
    account: contact.account && { ...contact.account, signals: await signalsOf(db, contact.account.id, now) },
  };
}

/** Read from the facts of now, not from the last sweep: a decision stands on what is known when it is taken. */
async function signalsOf(db: Reader, accountId: string, now: Date): Promise<AccountSignals> {
  const { catalogue } = await getCatalogue(db);
  const [known] = await listReadingFacts(db, [accountId], now);
  const readings = known ? readingOf(known, catalogue, now).readings : [];
  const { usage = [], features = [], people = [] } = known?.facts ?? {};
  return {
    fired: readings.filter(({ hasFired, isLeftOut }) => hasFired && !isLeftOut),
    needed: catalogue.needed,
    of: catalogue.signals.filter(({ isOn }) => isOn).length,
    isUseKnown: usage.length + features.length + people.length > 0,
  };
}
