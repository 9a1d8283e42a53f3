import type { Reader } from '~/platform/db.server';
import type { ReadinessFacts } from './readiness';

/** What readiness looks at for one advocate, for `suggestReadiness`. Null: no such advocate, or they have left. */
export async function getReadinessFacts(db: Reader, advocateId: string): Promise<ReadinessFacts | null> {
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
          account: { select: { name: true, signedOn: true, escalationSince: true, churnNoticeOn: true } },
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
    account: contact.account,
  };
}
